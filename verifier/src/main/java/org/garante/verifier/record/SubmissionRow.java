package org.garante.verifier.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.ledger.Moments;
import org.garante.verifier.ledger.Opening;

/** A submission as the register has it. */
record SubmissionRow(
    Json.Obj row,
    String id,
    long number,
    String handling,
    String status,
    String commitment,
    Optional<Opening> reason,
    List<String> persons,
    Optional<String> submittedBy,
    long submittedAt,
    Map<String, Opening> content,
    Opening findings,
    Json.Obj typed,
    List<String> hidden) {
  private static final List<String> GROUPS = List.of("facts", "health", "identity", "officers");
  private static final List<String> HEADER =
      List.of(
          "submission",
          "number",
          "schema",
          "handling",
          "authors",
          "links",
          "attachments",
          "amends");

  private static final Set<String> MEMBERS =
      Set.of(
          "submission",
          "number",
          "schema",
          "handling",
          "authors",
          "links",
          "attachments",
          "amends",
          "status",
          "commitment",
          "reason",
          "persons",
          "submittedBy",
          "submittedAt",
          "content",
          "findings",
          "typed",
          "hidden");

  static SubmissionRow of(Json.Obj row) {
    row.only(MEMBERS);
    Json.Obj content = row.object("content");
    if (!List.copyOf(content.members().keySet()).equals(GROUPS)) {
      throw new Malformed("malformed.type", "content");
    }
    Map<String, Opening> openings = new TreeMap<>();
    for (String group : GROUPS) {
      openings.put(group, Opening.of(group, content.object(group), "value"));
    }
    return new SubmissionRow(
        row,
        row.text("submission"),
        row.whole("number"),
        row.text("handling"),
        row.text("status"),
        row.text("commitment"),
        row.objectOrNull("reason").map(reason -> Opening.of("reason", reason, "text")),
        row.texts("persons"),
        row.textOrNull("submittedBy"),
        Moments.micros(row.text("submittedAt")),
        openings,
        Opening.of("findings", row.object("findings"), "value"),
        row.object("typed"),
        row.texts("hidden"));
  }

  /** Number of the schema of its content. */
  long schema() {
    return row.whole("schema");
  }

  /** The header of its commitment, as a submission of this record. */
  Json.Obj header(Json.Obj record) {
    TreeMap<String, Json> header = new TreeMap<>();
    HEADER.forEach(name -> header.put(name, row.get(name)));
    header.put("record", record.get("id"));
    header.put("kind", record.get("kind"));
    header.put("folio", record.get("folio"));
    header.put("owner", record.get("owner"));
    return new Json.Obj(header);
  }
}
