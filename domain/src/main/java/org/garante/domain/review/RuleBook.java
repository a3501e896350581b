package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.FormCheck;
import org.garante.domain.review.rule.LinkRule;

/**
 * Everything a draft breaks or strains: what every form is checked for, what it names, then its
 * kind's own rules.
 */
@ApplicationScoped
public class RuleBook {
  private final Catalogue catalogue;
  private final RegisterCircumstances circumstances;

  @Inject
  public RuleBook(Catalogue catalogue, RegisterCircumstances circumstances) {
    this.catalogue = catalogue;
    this.circumstances = circumstances;
  }

  /** What became of a form that was checked: its findings, by weight, and its outline. */
  public record Checked(List<Finding> findings, Outline outline) {
    public boolean isRefused() {
      return findings.stream().anyMatch(Finding::isRefused);
    }
  }

  /**
   * Prepares the form, checks and outlines it, reading what it names once.
   *
   * @param owner code of the agency that owns the record, or would
   */
  public Checked check(
      RecordKind<Form> kind, Form form, String owner, Optional<RegisterRecord> record) {
    Circumstances now = circumstances.of(owner, record, named(kind, form));
    kind.prepare(form, now);
    List<Finding> findings =
        new ArrayList<>(new FormCheck(kind.model(), catalogue, now.now()).check(form));
    findings.addAll(new LinkRule<>(kind.model()).check(form, now));
    kind.rules().forEach(rule -> findings.addAll(rule.check(form, now)));
    return new Checked(
        findings.stream().distinct().sorted(Comparator.comparing(Finding::strength)).toList(),
        kind.outline(form, now));
  }

  private static Set<UUID> named(RecordKind<Form> kind, Form form) {
    return LinkRule.named(Answers.of(kind.model(), form))
        .map(Link::record)
        .collect(Collectors.toSet());
  }
}
