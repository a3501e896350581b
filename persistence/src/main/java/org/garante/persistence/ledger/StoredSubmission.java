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

/** A submission as its row says. */
record StoredSubmission(StoredContent content, Optional<String> reason) {
  private static final JsonProvider JSON = JsonProvider.provider();

  /** The submissions of the snapshot's {@code records}, by number. */
  static Map<UUID, List<StoredSubmission>> byRecord(Snapshot snapshot) {
    return snapshot
        .rows(
            """
            select s.id, s.record_id, s.number, s.schema_number, s.handling, s.amends, s.status, s.commitment, s.reason,
              s.content, s.submitted_by,
              %s as submitted_at,
              (select coalesce(json_agg(a.staff_id order by a.staff_id::text), '[]')::text
                from submission_author a where a.submission_id = s.id) as authors,
              (select coalesce(json_agg(json_build_object('role', k.role, 'record', k.target)
                  order by k.role collate "C", k.target::text), '[]')::text
                from submission_link k where k.submission_id = s.id) as links,
              (select coalesce(json_agg(p.person_id order by p.person_id::text), '[]')::text
                from submission_person p where p.submission_id = s.id) as persons,
              (select coalesce(json_agg(json_build_object('rule', f.rule, 'strength', f.strength, 'path', f.path,
                  'message', f.message, 'arguments', f.arguments) order by f.ordinal), '[]')::text
                from finding f where f.submission_id = s.id) as findings
            from submission s where s.record_id = any(:records::uuid[]) order by s.record_id, s.number
            """
                .formatted(BundleText.time("s.submitted_at")),
            StoredSubmission::of)
        .stream()
        .collect(Collectors.groupingBy(StoredSubmission::record));
  }

  private static StoredSubmission of(Row row) {
    UUID id = row.findId("id").orElseThrow();
    JsonObject columns =
        JSON.createObjectBuilder()
            .add("submission", id.toString())
            .add("number", row.count("number"))
            .add("schema", row.count("schema_number"))
            .add("handling", row.text("handling"))
            .add("authors", StoredContent.list(row.text("authors")))
            .add("links", StoredContent.list(row.text("links")))
            .add("attachments", JsonValue.EMPTY_JSON_ARRAY)
            .add("amends", BundleRecords.orNull(row.findId("amends")))
            .add("status", row.text("status"))
            .add("commitment", row.text("commitment"))
            .add("persons", StoredContent.list(row.text("persons")))
            .add("submittedBy", BundleRecords.orNull(row.findId("submitted_by")))
            .add("submittedAt", row.text("submitted_at"))
            .build();
    return new StoredSubmission(
        new StoredContent(
            id,
            row.findId("record_id").orElseThrow(),
            columns,
            StoredContent.list(row.text("findings")),
            row.text("content")),
        row.findText("reason"));
  }

  UUID id() {
    return content.id();
  }

  private UUID record() {
    return content.record();
  }

  JsonObject shown(BundleRecords.Head head, List<RecordStep> steps, TypedTables.Rows rows) {
    Optional<RecordStep> submitted =
        steps.stream()
            .filter(step -> step.submission().equals(Optional.of(id())))
            .filter(step -> step.to().equals("SUBMITTED"))
            .findFirst();
    return content
        .shown(head, submitted, rows.of(head.kind(), content))
        .add("reason", RecordStep.reason(reason, submitted, head))
        .build();
  }
}
