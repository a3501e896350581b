package org.garante.persistence.ledger;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.garante.domain.ledger.bundle.Disclosure;
import org.garante.domain.ledger.bundle.Opening;
import org.garante.persistence.Snapshot;
import org.garante.persistence.Snapshot.Row;

/**
 * The lines of administration.jsonl: every row that decides whose signature counts, as it is now.
 * Who a person is leaves as the leaf of the entry that made them known.
 */
final class BundleAdministration {
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final String ROWS =
      """
      select r.relation, r.key, r.image::text as image, r.person::text as person, encode(o.salt, 'hex') as salt
      from administration_row r
      left join (
        select distinct on (leaf) leaf, salt from ledger_opening where leaf like 'person/%' order by leaf, entry_id
      ) o on o.leaf = 'person/' || r.key and r.person is not null
      order by r.relation, r.key collate "C"
      """;

  private final Snapshot snapshot;
  private final Disclosure disclosure;

  BundleAdministration(Snapshot snapshot, Disclosure disclosure) {
    this.snapshot = snapshot;
    this.disclosure = disclosure;
  }

  void each(Consumer<String> lines) {
    snapshot.each(
        ROWS,
        row ->
            lines.accept(
                BundleText.of(
                    line(row, BundleEntries.object(row.text("image")), true),
                    () -> line(row, JsonValue.EMPTY_JSON_OBJECT, false))));
  }

  private JsonObject line(Row row, JsonObject image, boolean opened) {
    var line =
        JSON.createObjectBuilder()
            .add("table", row.text("relation"))
            .add("key", row.text("key"))
            .add("row", image);
    row.findText("person")
        .ifPresent(person -> line.add("person", person(row, person).shown(opened && opens(row))));
    return line.build();
  }

  private boolean opens(Row row) {
    return disclosure.opens(leaf(row));
  }

  private static Opening person(Row row, String person) {
    Optional<byte[]> salt = row.findText("salt").map(HexFormat.of()::parseHex);
    return Opening.of(
        leaf(row),
        salt.filter(bytes -> bytes.length == BundleText.SALT),
        BundleEntries.object(person));
  }

  private static String leaf(Row row) {
    return Disclosure.PERSON + row.text("key");
  }
}
