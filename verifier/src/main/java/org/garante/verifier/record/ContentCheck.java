package org.garante.verifier.record;

import java.util.List;
import java.util.Optional;
import org.garante.verifier.ledger.Commitment;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;

/** Whether a content was entered, and is the one that the entries of its steps are bound to. */
final class ContentCheck {
  private final RegisterRecord record;
  private final List<Finding> findings;

  ContentCheck(RegisterRecord record, List<Finding> findings) {
    this.record = record;
    this.findings = findings;
  }

  void run(ContentRow content) {
    for (String column : content.hidden()) {
      findings.add(Finding.of(Code.TYPED, content.in(record.place()), "typed.hidden", column));
    }
    List<StepRow> steps = record.stepsOf(content);
    if (steps.stream().noneMatch(content::isEnteredBy)) {
      String key = content.sort() == Sort.ACT ? "no-entry.act" : "no-entry.submission";
      findings.add(Finding.of(Code.NO_ENTRY, content.in(record.place()), key));
    }
    for (StepRow step : steps) {
      if (content.isEnteredBy(step)) {
        checkEntering(content, step);
      } else {
        checkLater(content, step);
      }
    }
  }

  private void checkEntering(ContentRow content, StepRow step) {
    Place place = record.placeOf(step);
    Optional<String> commitment =
        Commitment.of(step.format(), content.header(), content.leaves(step));
    if (!step.entry().map(entry -> isBy(commitment, entry.commitment())).orElse(true)) {
      findings.add(Finding.of(Code.COMMITMENT, place, "commitment.content"));
    } else if (!isBy(commitment, content.commitment())) {
      findings.add(Finding.of(Code.COMMITMENT, place, "commitment.column"));
    }
    if (!step.account().equals(content.by()) || step.at() != content.at()) {
      findings.add(Finding.of(Code.REGISTER, place, "register.entered"));
    }
    if (!step.entry().map(entry -> entry.subjects().equals(content.persons())).orElse(true)) {
      findings.add(Finding.of(Code.REGISTER, place, "register.persons"));
    }
  }

  private void checkLater(ContentRow content, StepRow step) {
    boolean bound =
        step.entry()
            .map(entry -> entry.binds(content.header(record.id(), step), step.leaves()))
            .orElse(true);
    if (!bound) {
      findings.add(Finding.of(Code.COMMITMENT, record.placeOf(step), "commitment.step"));
    }
  }

  private static boolean isBy(Optional<String> computed, String stated) {
    return computed.filter(stated::equals).isPresent();
  }
}
