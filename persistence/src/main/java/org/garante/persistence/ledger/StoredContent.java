package org.garante.persistence.ledger;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.ledger.bundle.Opening;
import org.garante.domain.ledger.bundle.TypedRows;

/**
 * A content with what its row says, of a submission or of an act: its groups, what the rules found,
 * its typed rows.
 *
 * @param columns what needs no opening
 * @param findings what the rules found, in their order
 */
record StoredContent(UUID id, UUID record, JsonObject columns, JsonValue findings, String content) {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String FINDINGS = "findings";
  private static final Set<String> GROUPS =
      Arrays.stream(FieldGroup.values()).map(FieldGroup::member).collect(Collectors.toSet());

  /** Number of its schema. */
  int schema() {
    return columns.getInt("schema");
  }

  /** What is found by a column that holds a JSON list. */
  static JsonValue list(String text) {
    return BundleEntries.object("{\"list\":" + text + "}").get("list");
  }

  /**
   * The line's object: columns, groups, findings and typed rows, as far as they are seen.
   *
   * @param entered the step that entered it
   */
  JsonObjectBuilder shown(
      BundleRecords.Head head, Optional<RecordStep> entered, List<TypedRows> rows) {
    Optional<JsonObject> read = read();
    JsonObject answers = read.orElse(JsonValue.EMPTY_JSON_OBJECT);
    JsonObjectBuilder shown =
        JSON.createObjectBuilder(columns)
            .add("content", content(read, head, entered))
            .add(
                FINDINGS,
                Opening.of(FINDINGS, entered.flatMap(step -> step.salt(FINDINGS)), findings)
                    .shown(head.groups().contains(FieldGroup.FACTS)));
    JsonObjectBuilder typed = JSON.createObjectBuilder();
    Set<String> hidden = new TreeSet<>();
    for (TypedRows table : rows) {
      table.of(head.groups()).ifPresent(row -> typed.add(table.name(), row));
      hidden.addAll(table.differing(answers, head.groups()));
    }
    return shown.add("typed", typed).add("hidden", JSON.createArrayBuilder(hidden));
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
      Optional<JsonObject> read, BundleRecords.Head head, Optional<RecordStep> entered) {
    JsonObjectBuilder shown = JSON.createObjectBuilder();
    for (FieldGroup group : FieldGroup.values()) {
      String name = group.member();
      Optional<byte[]> salt = entered.flatMap(step -> step.salt(name));
      Opening opening =
          read.map(groups -> Opening.of(name, salt, groups.get(name)))
              .orElseGet(() -> Opening.unreadable(name, salt, content));
      shown.add(name, opening.shown(head.groups().contains(group)));
    }
    return shown.build();
  }
}
