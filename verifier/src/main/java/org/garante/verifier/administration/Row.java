package org.garante.verifier.administration;

import java.util.Optional;
import java.util.Set;
import org.garante.verifier.json.Json;
import org.garante.verifier.ledger.Opening;
import org.garante.verifier.report.Place;
import org.garante.verifier.tree.Hash;

/**
 * A line of administration.jsonl: a row as the register has it.
 *
 * @param person who it is, of a person, as an opening whose hash can be computed
 */
public record Row(String table, String key, Json.Obj columns, Optional<Opening> person) {
  private static final Set<String> MEMBERS = Set.of("table", "key", "row", "person");

  public static Row of(Json.Obj line) {
    line.only(MEMBERS);
    String key = line.text("key");
    return new Row(
        line.text("table"),
        key,
        line.object("row"),
        line.has("person")
            ? Optional.of(Opening.of("person/" + key, line.object("person"), "value"))
            : Optional.empty());
  }

  Place place() {
    return Place.NOWHERE.row(table, key);
  }

  /** Hash of who the person is; empty where it is no person's row, or cannot be computed. */
  Optional<String> personHash() {
    return person.flatMap(Opening::hash).map(Hash::hex);
  }
}
