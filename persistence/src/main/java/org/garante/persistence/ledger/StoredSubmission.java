package org.garante.persistence.ledger;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.ledger.bundle.Opening;
import org.garante.domain.ledger.bundle.TypedRows;
import org.garante.persistence.Snapshot;
import org.garante.persistence.Snapshot.Row;

/**
 * A submission as its row says.
 *
 * @param columns what needs no opening
 * @param findings what the rules found, in their order
 */
record StoredSubmission(
    UUID id,
    UUID record,
    JsonObject columns,
    JsonValue findings,
    Optional<String> reason,
    String content) {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String FINDINGS = "findings";
  private static final Set<String> GROUPS =
      Arrays.stream(FieldGroup.values()).map(FieldGroup::member).collect(Collectors.toSet());

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
            .add("authors", list(row.text("authors")))
            .add("links", list(row.text("links")))
            .add("attachments", JsonValue.EMPTY_JSON_ARRAY)
            .add("amends", BundleRecords.orNull(row.findId("amends")))
            .add("status", row.text("status"))
            .add("commitment", row.text("commitment"))
            .add("persons", list(row.text("persons")))
            .add("submittedBy", BundleRecords.orNull(row.findId("submitted_by")))
            .add("submittedAt", row.text("submitted_at"))
            .build();
    return new StoredSubmission(
        id,
        row.findId("record_id").orElseThrow(),
        columns,
        list(row.text("findings")),
        row.findText("reason"),
        row.text("content"));
  }

  private static JsonValue list(String text) {
    return BundleEntries.object("{\"list\":" + text + "}").get("list");
  }

  JsonObject shown(BundleRecords.Head head, List<RecordStep> steps, TypedTables.Rows rows) {
    Optional<JsonObject> read = read();
    JsonObject answers = read.orElse(JsonValue.EMPTY_JSON_OBJECT);
    Optional<RecordStep> submitted =
        steps.stream()
            .filter(step -> step.submission().equals(Optional.of(id)))
            .filter(step -> step.to().equals("SUBMITTED"))
            .findFirst();
    JsonObjectBuilder shown =
        JSON.createObjectBuilder(columns)
            .add("reason", RecordStep.reason(reason, submitted, head))
            .add("content", content(read, head, submitted))
            .add(
                FINDINGS,
                Opening.of(FINDINGS, submitted.flatMap(step -> step.salt(FINDINGS)), findings)
                    .shown(head.groups().contains(FieldGroup.FACTS)));
    JsonObjectBuilder typed = JSON.createObjectBuilder();
    Set<String> hidden = new TreeSet<>();
    for (TypedRows table : rows.of(head.kind(), schema(), id)) {
      table.of(head.groups()).ifPresent(row -> typed.add(table.name(), row));
      hidden.addAll(table.differing(answers, head.groups()));
    }
    return shown.add("typed", typed).add("hidden", JSON.createArrayBuilder(hidden)).build();
  }

  /** Number of the content's schema. */
  int schema() {
    return columns.getInt("schema");
  }

  /** The content, if it has the four groups and nothing else. */
  private Optional<JsonObject> read() {
    return Opening.read(content)
        .filter(JsonObject.class::isInstance)
        .map(JsonValue::asJsonObject)
        .filter(groups -> groups.keySet().equals(GROUPS));
  }

  /** The groups, each opened or not; of what is no content any more, hashes of what it is. */
  private JsonObject content(
      Optional<JsonObject> read, BundleRecords.Head head, Optional<RecordStep> submitted) {
    JsonObjectBuilder shown = JSON.createObjectBuilder();
    for (FieldGroup group : FieldGroup.values()) {
      String name = group.member();
      Optional<byte[]> salt = submitted.flatMap(step -> step.salt(name));
      Opening opening =
          read.map(groups -> Opening.of(name, salt, groups.get(name)))
              .orElseGet(() -> Opening.unreadable(name, salt, content));
      shown.add(name, opening.shown(head.groups().contains(group)));
    }
    return shown.build();
  }
}
