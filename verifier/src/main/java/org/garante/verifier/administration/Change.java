package org.garante.verifier.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.ledger.LedgerEntry;
import org.garante.verifier.ledger.Opening;
import org.garante.verifier.report.Place;
import org.garante.verifier.tree.Hash;

/**
 * What an entry says that a row became.
 *
 * @param revision 1 where it made the row
 * @param row empty where the row is gone
 * @param person hash of the leaf that says who a person is
 */
public record Change(
    LedgerEntry entry,
    Place place,
    String table,
    String key,
    long revision,
    Optional<Json.Obj> row,
    Optional<String> person) {
  private static final String ROWS = "rows";
  private static final String PERSON = "person/";
  private static final Set<String> MEMBERS = Set.of("table", "key", "revision", "row");

  /** Whether an entry with these leaves says anything of rows. */
  public static boolean isIn(Map<String, Opening> leaves) {
    return leaves.containsKey(ROWS);
  }

  /**
   * All that an entry says of rows.
   *
   * @throws Malformed if that cannot be read
   */
  public static List<Change> of(LedgerEntry entry, Place place, Map<String, Opening> leaves) {
    Map<String, String> persons = new HashMap<>();
    leaves.forEach(
        (name, opening) -> {
          if (name.startsWith(PERSON)) {
            opening.hash().ifPresent(hash -> persons.put(name, Hash.hex(hash)));
          }
        });
    List<Change> changes = new ArrayList<>();
    for (Json.Obj said : said(leaves.get(ROWS)).objects(ROWS)) {
      said.only(MEMBERS);
      String table = said.text("table");
      String key = said.text("key");
      changes.add(
          new Change(
              entry,
              place.row(table, key),
              table,
              key,
              said.whole("revision"),
              said.objectOrNull("row"),
              Optional.ofNullable(persons.get(PERSON + key))));
    }
    return changes;
  }

  private static Json.Obj said(Opening rows) {
    Json value = rows.value().orElseThrow(() -> new Malformed("malformed.member", ROWS));
    return new Json.Obj(new java.util.TreeMap<>(Map.of(ROWS, value)));
  }

  /** The text of a column; empty where it holds none. */
  Optional<String> column(String name) {
    return row.flatMap(columns -> columns.find(name))
        .map(value -> value instanceof Json.Text text ? text.value() : "");
  }
}
