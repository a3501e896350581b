package org.garante.verifier.record;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;

/** What follows from the steps, and whether the register says so. */
final class StateCheck {
  private static final List<String> SIGNATURES = List.of("ENTERED", "SIGNED", "CONFIRMED");
  private static final List<String> OPEN = List.of("ENTERED", "SIGNED");
  private static final String STRUCK = "STRUCK";
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
    String status = submission.content().status();
    if (!follows.equals(Optional.of(status))) {
      findings.add(Finding.of(Code.STATE, place, "state.status", status));
    }
  }

  static void ofAct(
      ActRow act, Acts.Form form, List<StepRow> steps, Place place, List<Finding> findings) {
    List<StepRow> strikes = steps.stream().filter(step -> step.isTo(STRUCK)).toList();
    List<StepRow> signatures =
        steps.stream()
            .filter(step -> !step.isTo(STRUCK))
            .sorted(Comparator.comparingInt(step -> SIGNATURES.indexOf(step.to())))
            .toList();
    if (strikes.size() > 1 || !leadsOn(form, signatures, strikes)) {
      findings.add(Finding.of(Code.STATE, place, "state.steps"));
    } else {
      List<StepRow> all = strikes.isEmpty() ? signatures : strikes;
      Optional<String> follows =
          all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).to());
      if (!follows.equals(Optional.of(act.content().status()))) {
        findings.add(Finding.of(Code.STATE, place, "state.status", act.content().status()));
      }
    }
    long persons = signatures.stream().flatMap(step -> step.staff().stream()).distinct().count();
    if (persons < signatures.size()) {
      findings.add(Finding.of(Code.STATE, place, "state.persons"));
    }
    if (strikes.stream().anyMatch(step -> step.reason().isEmpty())) {
      findings.add(Finding.of(Code.STATE, place, "state.reason"));
    }
  }

  /** Whether each step leaves where the one before led, as far as this form has it signed. */
  private static boolean leadsOn(Acts.Form form, List<StepRow> signatures, List<StepRow> strikes) {
    Optional<String> stands = Optional.empty();
    for (int i = 0; i < signatures.size(); i++) {
      StepRow step = signatures.get(i);
      if (i == form.way().size() || !step.isTo(form.way().get(i)) || !step.from().equals(stands)) {
        return false;
      }
      stands = Optional.of(step.to());
    }
    Optional<String> stood = stands;
    return strikes.stream()
        .allMatch(strike -> strike.from().equals(stood) && OPEN.contains(strike.from().orElse("")));
  }

  /** The submission in force: of those approved the one with the highest number. */
  static Optional<String> inForce(RegisterRecord record) {
    return record.submissions().stream()
        .filter(
            submission ->
                record.stepsOf(submission.content()).stream()
                    .anyMatch(step -> step.isTo("APPROVED")))
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
