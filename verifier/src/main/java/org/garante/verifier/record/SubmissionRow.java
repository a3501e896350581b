package org.garante.verifier.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garante.verifier.json.Json;
import org.garante.verifier.ledger.Opening;

/** A submission as the register has it. */
record SubmissionRow(
    ContentRow content,
    long number,
    String handling,
    List<String> authors,
    Optional<Opening> reason) {

  static SubmissionRow of(Json.Obj row, Json.Obj record) {
    return new SubmissionRow(
        ContentRow.of(Sort.SUBMISSION, row, record, Set.of("reason")),
        row.whole("number"),
        row.text("handling"),
        row.texts("authors"),
        row.objectOrNull("reason").map(reason -> Opening.of("reason", reason, "text")));
  }

  String id() {
    return content.id();
  }
}
