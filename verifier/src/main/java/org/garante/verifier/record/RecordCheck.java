package org.garante.verifier.record;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.garante.verifier.administration.Deputies;
import org.garante.verifier.administration.StepRoles;
import org.garante.verifier.json.Json;
import org.garante.verifier.ledger.LedgerEntry;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;

/** Judges one record with its submissions, steps and annulments. */
public final class RecordCheck {
  private final Sealing sealing;
  private final Deputies deputies;
  private final TypedCheck typed;

  public RecordCheck(Sealing sealing, Deputies deputies, TypedCheck typed) {
    this.sealing = sealing;
    this.deputies = deputies;
    this.typed = typed;
  }

  /** Judges a line of records.jsonl. */
  public RecordResult check(Json.Obj line) {
    RegisterRecord record = RegisterRecord.of(line);
    List<Finding> findings = new ArrayList<>();
    List<RecordResult.Row> rows = new ArrayList<>();
    for (StepRow step : record.steps()) {
      checkEntry(record, step, findings, rows);
    }
    new SubmissionCheck(record, typed, findings).run();
    new AnnulmentCheck(record, findings).run();
    checkRecord(record, findings);
    return new RecordResult(record.place(), findings, rows);
  }

  private void checkEntry(
      RegisterRecord record, StepRow step, List<Finding> findings, List<RecordResult.Row> rows) {
    Place place = record.placeOf(step);
    if (step.entry().isEmpty()) {
      findings.add(Finding.of(Code.REGISTER, place, "register.none", step.to()));
      return;
    }
    LedgerEntry entry = step.entry().get();
    OptionalLong row = sealing.find(entry, step.position(), place, findings);
    row.ifPresent(found -> rows.add(new RecordResult.Row(found, place)));
    StepCheck.run(record, step, entry, place, findings);
    if (!StepRoles.allow(entry, record.isOfOversight(), record.owner(), deputies)) {
      String role = entry.role().orElse("-");
      findings.add(
          Finding.of(Code.ACTOR, place, "actor.step", role, entry.agency().orElse("-"), step.to()));
    }
  }

  private static void checkRecord(RegisterRecord record, List<Finding> findings) {
    Place place = record.place();
    if (record.steps().isEmpty()) {
      findings.add(Finding.of(Code.NO_ENTRY, place, "no-entry.record"));
    }
    OptionalLong begun =
        record.steps().stream().filter(step -> step.isTo("SUBMITTED")).mapToLong(StepRow::at).min();
    if (begun.isPresent() && begun.getAsLong() != record.recordedAt()) {
      findings.add(Finding.of(Code.REGISTER, place, "register.recorded"));
    }
    if (!record.inForce().equals(StateCheck.inForce(record))) {
      findings.add(Finding.of(Code.STATE, place, "state.inForce"));
    }
    boolean annulled = record.steps().stream().anyMatch(step -> step.isTo("ANNULMENT_DONE"));
    if (record.annulled() != annulled) {
      findings.add(
          Finding.of(Code.STATE, place, annulled ? "state.annulled.not" : "state.annulled"));
    }
    if (!StateCheck.handling(record).orElse(record.handling()).equals(record.handling())) {
      findings.add(Finding.of(Code.STATE, place, "state.handling", record.handling()));
    }
  }
}
