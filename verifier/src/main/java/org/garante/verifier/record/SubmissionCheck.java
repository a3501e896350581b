package org.garante.verifier.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garante.verifier.json.Json;
import org.garante.verifier.ledger.Commitment;
import org.garante.verifier.ledger.Opening;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;

/** The submissions of a record: bound by their entries, numbered, entered, and in a right state. */
final class SubmissionCheck {
  private final RegisterRecord record;
  private final TypedCheck typed;
  private final List<Finding> findings;

  SubmissionCheck(RegisterRecord record, TypedCheck typed, List<Finding> findings) {
    this.record = record;
    this.typed = typed;
    this.findings = findings;
  }

  void run() {
    long number = 1;
    for (SubmissionRow submission : record.submissions()) {
      Place place = record.place().submission(Optional.of(submission.id()));
      if (submission.number() != number) {
        findings.add(Finding.of(Code.NUMBER_GAP, place, "number-gap", submission.number(), number));
      }
      number = submission.number() + 1;
      check(submission, place);
    }
  }

  private void check(SubmissionRow submission, Place place) {
    List<StepRow> steps = record.stepsOf(submission);
    List<StepRow> entered = steps.stream().filter(step -> step.isTo("SUBMITTED")).toList();
    if (entered.isEmpty()) {
      findings.add(Finding.of(Code.NO_ENTRY, place, "no-entry.submission"));
    }
    for (StepRow step : entered) {
      checkContent(submission, step, record.placeOf(step));
    }
    for (StepRow step : steps) {
      if (!step.isTo("SUBMITTED")) {
        checkDecision(submission, step, record.placeOf(step));
      }
    }
    StateCheck.ofSubmission(submission, steps, place, findings);
    typed.check(record.kind(), submission, place, findings);
  }

  private void checkContent(SubmissionRow submission, StepRow step, Place place) {
    Map<String, Opening> leaves = new TreeMap<>(submission.content());
    leaves.put("findings", submission.findings());
    leaves.putAll(step.leaves());
    Optional<String> commitment = Commitment.of(submission.header(record.row()), leaves);
    boolean entrys = step.entry().map(entry -> isBy(commitment, entry.commitment())).orElse(true);
    if (!entrys) {
      findings.add(Finding.of(Code.COMMITMENT, place, "commitment.content"));
    } else if (!isBy(commitment, submission.commitment())) {
      findings.add(Finding.of(Code.COMMITMENT, place, "commitment.column"));
    }
    if (!step.account().equals(submission.submittedBy()) || step.at() != submission.submittedAt()) {
      findings.add(Finding.of(Code.REGISTER, place, "register.submitted"));
    }
    if (!step.hasReason(submission.reason())) {
      findings.add(Finding.of(Code.REGISTER, place, "register.reason"));
    }
  }

  private void checkDecision(SubmissionRow submission, StepRow step, Place place) {
    TreeMap<String, Json> header = new TreeMap<>();
    header.put("record", new Json.Text(record.id()));
    header.put("submission", new Json.Text(submission.id()));
    header.put("content", new Json.Text(submission.commitment()));
    header.put("from", step.from().<Json>map(Json.Text::new).orElse(Json.Null.NULL));
    header.put("to", new Json.Text(step.to()));
    Optional<String> commitment = Commitment.of(new Json.Obj(header), step.leaves());
    if (!step.entry().map(entry -> isBy(commitment, entry.commitment())).orElse(true)) {
      findings.add(Finding.of(Code.COMMITMENT, place, "commitment.step"));
    }
  }

  private static boolean isBy(Optional<String> computed, String stated) {
    return computed.filter(stated::equals).isPresent();
  }
}
