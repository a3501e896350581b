package org.garante.persistence.ledger;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.ledger.CanonicalJson;
import org.garante.domain.ledger.bundle.Opening;
import org.garante.persistence.Snapshot;
import org.garante.persistence.Snapshot.Row;

/**
 * A step of a record, with its entry.
 *
 * @param columns of {@code transition}, but for the reason
 * @param openings of its entry's leaves: each its salt in hex and its value
 */
record RecordStep(
    UUID record,
    Optional<UUID> submission,
    Optional<UUID> act,
    String to,
    JsonObject columns,
    Optional<String> reason,
    JsonObject openings) {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String REASON = "reason";

  /** The steps of the snapshot's {@code records}, in the order in which they were taken. */
  static Map<UUID, List<RecordStep>> byRecord(Snapshot snapshot) {
    return snapshot
        .rows(
            """
            select t.record_id, t.submission_id, t.act_id, t.from_state, t.to_state, t.by_account, t.by_staff, t.reason,
              %s as taken_at, %s as position,
              (select coalesce(json_object_agg(o.leaf, json_build_array(encode(o.salt, 'hex'), o.value)), '{}')::text
                from ledger_opening o where o.entry_id = t.entry_id) as openings,
            """
                    .formatted(BundleText.time("t.at"), BundleText.position("l.position"))
                + BundleEntries.ENTRY
                + """
                from transition t
                left join ledger_entry e on e.id = t.entry_id
                left join ledger_leaf l on l.entry_id = t.entry_id
                where t.record_id = any(:records::uuid[])
                order by t.record_id, t.at, l.position, t.id
                """,
            RecordStep::of)
        .stream()
        .collect(Collectors.groupingBy(RecordStep::record));
  }

  private static RecordStep of(Row row) {
    JsonObjectBuilder columns =
        JSON.createObjectBuilder()
            .add(
                "entry",
                row.findText("entry").<JsonValue>map(BundleEntries::object).orElse(JsonValue.NULL))
            .add(
                "position",
                row.findCount("position").<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
            .add("account", BundleRecords.orNull(row.findId("by_account")))
            .add("staff", BundleRecords.orNull(row.findId("by_staff")))
            .add("at", row.text("taken_at"))
            .add("submission", BundleRecords.orNull(row.findId("submission_id")))
            .add("act", BundleRecords.orNull(row.findId("act_id")))
            .add("from", BundleRecords.orNull(row.findText("from_state")))
            .add("to", row.text("to_state"));
    return new RecordStep(
        row.findId("record_id").orElseThrow(),
        row.findId("submission_id"),
        row.findId("act_id"),
        row.text("to_state"),
        columns.build(),
        row.findText(REASON),
        BundleEntries.object(row.text("openings")));
  }

  /**
   * The salt of a leaf of its entry; empty if it is gone, or if somebody made the opening hold
   * another value than the register does.
   */
  Optional<byte[]> salt(String leaf) {
    return Optional.ofNullable(openings.getJsonArray(leaf))
        .filter(saltAndValue -> saltAndValue.get(1).equals(kept(leaf)))
        .flatMap(BundleText::salt);
  }

  /** The value that its opening keeps: none of a content, whose text holds it. */
  private JsonValue kept(String leaf) {
    return reason
        .filter(text -> leaf.equals(REASON))
        .<JsonValue>map(text -> JSON.createValue(CanonicalJson.write(JSON.createValue(text))))
        .orElse(JsonValue.NULL);
  }

  JsonObject shown(BundleRecords.Head head) {
    JsonObjectBuilder shown = JSON.createObjectBuilder(columns);
    if (reason.isPresent() && head.showsReasons()) {
      JsonObjectBuilder opened = JSON.createObjectBuilder().add("text", reason.get());
      salt(REASON).ifPresent(salt -> opened.add("salt", HexFormat.of().formatHex(salt)));
      return shown.add(REASON, opened).build();
    }
    return shown.add(REASON, reason(reason, Optional.of(this), head)).build();
  }

  /** A reason that repeats the one of a step; null where there is none. */
  static JsonValue reason(
      Optional<String> text, Optional<RecordStep> step, BundleRecords.Head head) {
    if (text.isEmpty()) {
      return JsonValue.NULL;
    }
    if (head.showsReasons()) {
      return JSON.createObjectBuilder().add("text", text.get()).build();
    }
    return Opening.of(
            REASON, step.flatMap(one -> one.salt(REASON)), (JsonValue) JSON.createValue(text.get()))
        .shown(false);
  }
}
