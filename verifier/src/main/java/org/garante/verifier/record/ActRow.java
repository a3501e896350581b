package org.garante.verifier.record;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garante.verifier.json.Json;

/** An act as the register has it. */
record ActRow(ContentRow content, String form, Optional<String> corrects, List<String> authors) {
  /** The order in which they were entered. */
  static final Comparator<ActRow> ORDER =
      Comparator.comparingLong((ActRow act) -> act.content().at()).thenComparing(ActRow::id);

  static ActRow of(Json.Obj row, Json.Obj record) {
    ContentRow content = ContentRow.of(Sort.ACT, row, record, Set.of());
    row.textOrNull("about");
    return new ActRow(content, row.text("form"), row.textOrNull("corrects"), row.texts("authors"));
  }

  String id() {
    return content.id();
  }

  /** Whether it is one by which a record is annulled. */
  boolean isAnnulment() {
    return form.equals("ANNULMENT");
  }

  /** Whether this may be the act that it takes the place of; null where the record has no such. */
  boolean mayCorrect(ActRow other) {
    return other != null
        && !other.id().equals(id())
        && other.form().equals(form)
        && other.content().at() <= content.at();
  }
}
