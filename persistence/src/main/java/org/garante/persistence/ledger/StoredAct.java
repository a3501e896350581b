package org.garante.persistence.ledger;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.persistence.Snapshot;
import org.garante.persistence.Snapshot.Row;

/** An act as its row says. */
record StoredAct(StoredContent content, String form) {
  private static final JsonProvider JSON = JsonProvider.provider();

  /** The acts of the snapshot's {@code records}, in the order in which they were entered. */
  static Map<UUID, List<StoredAct>> byRecord(Snapshot snapshot) {
    return snapshot
        .rows(
            """
            select a.id, a.record_id, a.form, a.schema_number, a.about, a.corrects, a.author, a.status, a.commitment,
              a.content, a.entered_by,
              %s as entered_at,
              (select coalesce(json_agg(json_build_object('role', k.role, 'record', k.target)
                  order by k.role collate "C", k.target::text), '[]')::text
                from act_link k where k.act_id = a.id) as links,
              (select coalesce(json_agg(p.person_id order by p.person_id::text), '[]')::text
                from act_person p where p.act_id = a.id) as persons,
              (select coalesce(json_agg(json_build_object('rule', f.rule, 'strength', f.strength, 'path', f.path,
                  'message', f.message, 'arguments', f.arguments) order by f.ordinal), '[]')::text
                from act_finding f where f.act_id = a.id) as findings
            from act a where a.record_id = any(:records::uuid[]) order by a.record_id, a.entered_at, a.id::text
            """
                .formatted(BundleText.time("a.entered_at")),
            StoredAct::of)
        .stream()
        .collect(Collectors.groupingBy(act -> act.content().record()));
  }

  private static StoredAct of(Row row) {
    UUID id = row.findId("id").orElseThrow();
    JsonObject columns =
        JSON.createObjectBuilder()
            .add("act", id.toString())
            .add("form", row.text("form"))
            .add("schema", row.count("schema_number"))
            .add("about", BundleRecords.orNull(row.findText("about")))
            .add("corrects", BundleRecords.orNull(row.findId("corrects")))
            .add(
                "authors",
                JSON.createArrayBuilder(row.findId("author").map(UUID::toString).stream().toList()))
            .add("links", StoredContent.list(row.text("links")))
            .add("attachments", JsonValue.EMPTY_JSON_ARRAY)
            .add("status", row.text("status"))
            .add("commitment", row.text("commitment"))
            .add("persons", StoredContent.list(row.text("persons")))
            .add("enteredBy", BundleRecords.orNull(row.findId("entered_by")))
            .add("enteredAt", row.text("entered_at"))
            .build();
    return new StoredAct(
        new StoredContent(
            id,
            row.findId("record_id").orElseThrow(),
            columns,
            StoredContent.list(row.text("findings")),
            row.text("content")),
        row.text("form"));
  }

  UUID id() {
    return content.id();
  }

  JsonObject shown(BundleRecords.Head head, List<RecordStep> steps, TypedTables.Rows rows) {
    Optional<RecordStep> entered =
        steps.stream()
            .filter(step -> step.act().equals(Optional.of(id())))
            .filter(step -> step.to().equals("ENTERED"))
            .findFirst();
    return content.shown(head, entered, rows.of(form, content)).build();
  }
}
