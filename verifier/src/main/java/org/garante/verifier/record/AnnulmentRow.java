package org.garante.verifier.record;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.garante.verifier.json.Json;
import org.garante.verifier.ledger.Moments;
import org.garante.verifier.ledger.Opening;

/** An annulment as the register has it. */
record AnnulmentRow(
    String id,
    String state,
    Optional<Opening> reason,
    Optional<String> proposedBy,
    long proposedAt,
    Optional<String> secondedBy,
    Optional<String> completedBy) {

  private static final Set<String> MEMBERS =
      Set.of("id", "state", "reason", "proposedBy", "proposedAt", "secondedBy", "completedBy");

  static AnnulmentRow of(Json.Obj row) {
    row.only(MEMBERS);
    return new AnnulmentRow(
        row.text("id"),
        row.text("state"),
        row.objectOrNull("reason").map(reason -> Opening.of("reason", reason, "text")),
        row.textOrNull("proposedBy"),
        Moments.micros(row.text("proposedAt")),
        row.textOrNull("secondedBy"),
        row.textOrNull("completedBy"));
  }

  /** The header of the commitment of a step of it. */
  Json.Obj header(String record, StepRow step) {
    TreeMap<String, Json> header = new TreeMap<>();
    header.put("record", new Json.Text(record));
    header.put("annulment", new Json.Text(id));
    header.put("to", new Json.Text(step.annulmentState()));
    return new Json.Obj(header);
  }
}
