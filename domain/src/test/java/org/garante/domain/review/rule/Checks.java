package org.garante.domain.review.rule;

import java.util.List;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.form.Form;

/** Checks a form in a test as the pipeline does: prepared, then by one rule or all. */
public final class Checks {
  private Checks() {}

  /** Messages of what one rule finds, with the path of each: {@code message@path}. */
  public static <F extends Form> List<String> found(
      RecordKind<F> kind, Rule<F> rule, F form, Circumstances circumstances) {
    kind.prepare(form, circumstances);
    return rule.check(form, circumstances).stream()
        .map(finding -> finding.message() + "@" + finding.path())
        .toList();
  }

  /** Everything the pipeline finds. */
  public static <F extends Form> List<Finding> all(
      RecordKind<F> kind, F form, SampleCircumstances circumstances) {
    kind.prepare(form, circumstances);
    List<Finding> findings =
        new java.util.ArrayList<>(
            new FormCheck(kind.model(), circumstances.catalogue(), circumstances.now())
                .check(form));
    findings.addAll(new LinkRule<F>(kind.model()).check(form, circumstances));
    kind.rules().forEach(rule -> findings.addAll(rule.check(form, circumstances)));
    return findings;
  }
}
