package org.garante.persistence.ledger;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.garante.domain.ledger.bundle.Disclosure;
import org.garante.domain.ledger.bundle.Opening;
import org.garante.persistence.Snapshot;

/** The lines of entries.jsonl: sealed entries by position, then those not sealed yet. */
final class BundleEntries {
  /** What the leaf of an entry {@code e} is computed over, in no order of members. */
  static final String ENTRY =
      """
      case when e.id is not null then json_build_object(
        'format', e.format, 'id', e.id, 'account', e.account_id, 'staff', e.staff_id, 'role', e.role,
        'at', %s, 'agency', e.agency,
        'action', e.action, 'object', e.object, 'submission', e.submission_id, 'commitment', e.commitment,
        'subjects', (select coalesce(json_agg(coalesce(s, uuid_nil) order by s::text), '[]')
          from unnest(e.subjects) s, cast('00000000-0000-0000-0000-000000000000' as uuid) uuid_nil))::text end as entry
      """
          .formatted(BundleText.time("e.at"));

  private static final JsonProvider JSON = JsonProvider.provider();

  /** Openings of entries that are no steps: those of steps stand with the records. */
  private static final String COLUMNS =
      ENTRY
          + """
          , e.action in ('SUBMIT', 'APPROVE', 'RETURN', 'WITHDRAW',
              'ACT_ENTER', 'ACT_SIGN', 'ACT_CONFIRM', 'ACT_STRIKE') as step,
            (select json_object_agg(o.leaf, json_build_array(encode(o.salt, 'hex'), o.value))::text
              from ledger_opening o where o.entry_id = e.id) as openings
          """;

  private final Snapshot snapshot;
  private final Disclosure disclosure;

  BundleEntries(Snapshot snapshot, Disclosure disclosure) {
    this.snapshot = snapshot;
    this.disclosure = disclosure;
  }

  void each(Consumer<String> lines) {
    snapshot.each(
        "select "
            + BundleText.position("l.position")
            + " as position, encode(l.leaf_hash, 'hex') as leaf, "
            + COLUMNS
            + "from ledger_leaf l left join ledger_entry e on e.id = l.entry_id order by l.position",
        row -> lines.accept(text(row, () -> sealed(row))));
    snapshot.each(
        "select "
            + COLUMNS
            + """
            from ledger_entry e where not exists (select from ledger_leaf l where l.entry_id = e.id)
            order by e.at, e.id::text
            """,
        row -> lines.accept(text(row, JSON::createObjectBuilder)));
  }

  /** Positions and leaf hashes, and nothing else. */
  static void hashes(Snapshot snapshot, Consumer<JsonObject> lines) {
    snapshot.each(
        "select "
            + BundleText.position("l.position")
            + " as position, encode(l.leaf_hash, 'hex') as leaf from ledger_leaf l order by l.position",
        row -> lines.accept(sealed(row).build()));
  }

  private static JsonObjectBuilder sealed(Snapshot.Row row) {
    return JSON.createObjectBuilder()
        .add("position", row.count("position"))
        .add("leaf", row.text("leaf"));
  }

  private String text(Snapshot.Row row, Supplier<JsonObjectBuilder> begun) {
    return BundleText.of(
        line(row, begun.get(), disclosure::opens),
        () -> line(row, begun.get(), BundleEntries::isNotOpened));
  }

  private static boolean isNotOpened(String leaf) {
    return false;
  }

  private static JsonObject line(
      Snapshot.Row row, JsonObjectBuilder line, Predicate<String> opens) {
    Optional<JsonObject> entry = row.findText("entry").map(BundleEntries::object);
    if (entry.isPresent()) {
      line.add("entry", entry.get());
      if (!row.flag("step")) {
        line.add("leaves", openings(row.findText("openings").map(BundleEntries::object), opens));
      }
    }
    return line.build();
  }

  private static JsonObject openings(Optional<JsonObject> stored, Predicate<String> opens) {
    JsonObjectBuilder shown = JSON.createObjectBuilder();
    stored.ifPresent(
        openings ->
            openings.forEach(
                (leaf, saltAndValue) -> {
                  JsonArray opening = saltAndValue.asJsonArray();
                  String value = opening.getString(1, "");
                  shown.add(
                      leaf,
                      Opening.of(leaf, BundleText.salt(opening), value).shown(opens.test(leaf)));
                }));
    return shown.build();
  }

  static JsonObject object(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
