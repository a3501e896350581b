package org.garante.verifier.record;

import java.util.List;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;

/** The submissions of a record: bound by their entries, numbered, and in a right state. */
final class SubmissionCheck {
  private final RegisterRecord record;
  private final Schemas schemas;
  private final List<Finding> findings;

  SubmissionCheck(RegisterRecord record, Schemas schemas, List<Finding> findings) {
    this.record = record;
    this.schemas = schemas;
    this.findings = findings;
  }

  void run() {
    ContentCheck contents = new ContentCheck(record, findings);
    long number = 1;
    for (SubmissionRow submission : record.submissions()) {
      Place place = submission.content().in(record.place());
      if (submission.number() != number) {
        findings.add(Finding.of(Code.NUMBER_GAP, place, "number-gap", submission.number(), number));
      }
      number = submission.number() + 1;
      contents.run(submission.content());
      check(submission, place);
    }
  }

  private void check(SubmissionRow submission, Place place) {
    List<StepRow> steps = record.stepsOf(submission.content());
    for (StepRow step : steps) {
      if (step.isTo("SUBMITTED") && !step.hasReason(submission.reason())) {
        findings.add(Finding.of(Code.REGISTER, record.placeOf(step), "register.reason"));
      }
    }
    StateCheck.ofSubmission(submission, steps, place, findings);
    TypedCheck typed = new TypedCheck(submission.content(), place, findings);
    schemas
        .columns()
        .of(record.kind())
        .ifPresentOrElse(
            typed::run,
            () -> findings.add(Finding.of(Code.TYPED, place, "typed.kind", record.kind())));
  }
}
