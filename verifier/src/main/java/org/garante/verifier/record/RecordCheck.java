package org.garante.verifier.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.garante.verifier.administration.Deputies;
import org.garante.verifier.administration.StepRoles;
import org.garante.verifier.json.Json;
import org.garante.verifier.ledger.LedgerEntry;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;

/** Judges one record with its submissions, steps and acts. */
public final class RecordCheck {
  private final Sealing sealing;
  private final Deputies deputies;
  private final Schemas schemas;

  public RecordCheck(Sealing sealing, Deputies deputies, Schemas schemas) {
    this.sealing = sealing;
    this.deputies = deputies;
    this.schemas = schemas;
  }

  /** Judges a line of records.jsonl. */
  public RecordResult check(Json.Obj line) {
    RegisterRecord record = RegisterRecord.of(line);
    List<Finding> findings = new ArrayList<>();
    List<RecordResult.Row> rows = new ArrayList<>();
    StepRoles roles =
        new StepRoles(record.isOfOversight(), record.owner(), record.writers(), deputies);
    for (StepRow step : record.steps()) {
      checkEntry(record, step, findings, rows);
      step.entry()
          .filter(entry -> !roles.allow(entry, step.from(), authorsOfAnnulment(record, step)))
          .ifPresent(entry -> findings.add(notAllowed(entry, step, record)));
    }
    new SubmissionCheck(record, schemas, findings).run();
    new ActCheck(record, schemas, findings).run();
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
  }

  private static Optional<List<String>> authorsOfAnnulment(RegisterRecord record, StepRow step) {
    return step.of(Sort.ACT).flatMap(record::act).filter(ActRow::isAnnulment).map(ActRow::authors);
  }

  private static Finding notAllowed(LedgerEntry entry, StepRow step, RegisterRecord record) {
    return Finding.of(
        Code.ACTOR,
        record.placeOf(step),
        "actor.step",
        entry.role().orElse("-"),
        entry.agency().orElse("-"),
        step.to());
  }

  private void checkRecord(RegisterRecord record, List<Finding> findings) {
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
    Standing standing = new Standing(record, schemas.acts());
    if (record.annulled() != standing.isAnnulled()) {
      String key = record.annulled() ? "state.annulled" : "state.annulled.not";
      findings.add(Finding.of(Code.STATE, place, key));
    }
    if (!record.state().equals(standing.state())) {
      findings.add(
          Finding.of(
              Code.STATE,
              place,
              "state.record",
              record.state().orElse("-"),
              standing.state().orElse("-")));
    }
    if (!StateCheck.handling(record).orElse(record.handling()).equals(record.handling())) {
      findings.add(Finding.of(Code.STATE, place, "state.handling", record.handling()));
    }
  }
}
