package org.garante.verifier.record;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;

/** What follows from the steps, and whether the register says so. */
final class StateCheck {
  private static final List<String> WAY = List.of("PROPOSED", "SECONDED", "REFUSED", "DONE");
  private static final String RESTRICTED = "RESTRICTED";

  private StateCheck() {}

  static void ofSubmission(
      SubmissionRow submission, List<StepRow> steps, Place place, List<Finding> findings) {
    List<String> decisions =
        steps.stream().map(StepRow::to).filter(to -> !to.equals("SUBMITTED")).toList();
    if (decisions.size() > 1 || steps.size() - decisions.size() > 1) {
      findings.add(Finding.of(Code.STATE, place, "state.twice"));
      return;
    }
    Optional<String> follows =
        steps.isEmpty()
            ? Optional.empty()
            : Optional.of(decisions.isEmpty() ? "SUBMITTED" : decisions.get(0));
    if (!follows.equals(Optional.of(submission.status()))) {
      findings.add(Finding.of(Code.STATE, place, "state.status", submission.status()));
    }
  }

  static void ofAnnulment(
      AnnulmentRow annulment, List<StepRow> steps, Place place, List<Finding> findings) {
    Optional<String> follows =
        steps.stream()
            .max(Comparator.comparingLong(StepRow::at).thenComparing(StateCheck::rank))
            .map(StepRow::annulmentState);
    if (!follows.equals(Optional.of(annulment.state()))) {
      findings.add(
          Finding.of(Code.STATE, place, "state.annulment", annulment.id(), annulment.state()));
    }
  }

  private static int rank(StepRow step) {
    return WAY.indexOf(step.annulmentState());
  }

  /** The submission in force: of those approved the one with the highest number. */
  static Optional<String> inForce(RegisterRecord record) {
    return record.submissions().stream()
        .filter(
            submission ->
                record.stepsOf(submission).stream().anyMatch(step -> step.isTo("APPROVED")))
        .max(Comparator.comparingLong(SubmissionRow::number))
        .map(SubmissionRow::id);
  }

  /** Restricted as soon as any submission is; empty where there is none. */
  static Optional<String> handling(RegisterRecord record) {
    return record.submissions().stream()
        .map(SubmissionRow::handling)
        .reduce((one, other) -> one.equals(RESTRICTED) ? one : other);
  }
}
