package org.garante.domain.ledger.certificate;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.access.StaffMember;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.form.Answers;

/**
 * A record in a certificate.
 *
 * @param groups those that are opened
 * @param line the record as a line of a bundle, with these groups opened
 * @param people who took its steps, for who may see officers; empty for others
 */
public record CertifiedRecord(
    Set<FieldGroup> groups, JsonObject line, Map<UUID, StaffMember> people) {
  private static final JsonProvider JSON = JsonProvider.provider();

  public CertifiedRecord {
    groups = Set.copyOf(groups);
    people = Map.copyOf(people);
  }

  /** Its row: id, kind, folio, owner and how it stands. */
  public JsonObject row() {
    return line.getJsonObject("record");
  }

  public String kind() {
    return row().getString("kind");
  }

  public String folio() {
    return row().getString("folio");
  }

  /** The submission in force, or where none was approved, the latest. */
  public JsonObject submission() {
    JsonValue inForce = row().get("inForce");
    var submissions = line.getJsonArray("submissions").getValuesAs(JsonObject.class);
    return submissions.stream()
        .filter(one -> inForce instanceof JsonString && one.get("submission").equals(inForce))
        .findFirst()
        .orElseGet(() -> submissions.get(submissions.size() - 1));
  }

  /** The answers of that submission that are opened. */
  public Answers answers(RecordKind<?> of) {
    JsonObject openings = submission().getJsonObject("content");
    var content = JSON.createObjectBuilder();
    for (FieldGroup group : FieldGroup.values()) {
      content.add(
          group.member(),
          openings
              .getJsonObject(group.member())
              .getOrDefault("value", JsonValue.EMPTY_JSON_OBJECT));
    }
    return Answers.of(of.model(), of.json().fromContent(content.build().toString())).only(groups);
  }

  /** The steps it took, as lines of a bundle have them. */
  public List<JsonObject> steps() {
    return line.getJsonArray("steps").getValuesAs(JsonObject.class);
  }

  /** Form of the act that a step is of; empty for a step of a submission. */
  public Optional<String> actOf(JsonObject step) {
    return line.getJsonArray("acts").getValuesAs(JsonObject.class).stream()
        .filter(act -> act.get("act").equals(step.get("act")))
        .map(act -> act.getString("form"))
        .findFirst();
  }

  /** Who took a step, if that is shown. */
  public Optional<StaffMember> whoTook(JsonObject step) {
    return step.get("staff") instanceof JsonString staff
        ? Optional.ofNullable(people.get(UUID.fromString(staff.getString())))
        : Optional.empty();
  }

  /**
   * Where its steps are sealed, in ascending order.
   *
   * @throws NotSealedYet if one is not
   */
  List<Long> positions() {
    return steps().stream()
        .map(
            step -> {
              if (step.get("position") instanceof JsonNumber position) {
                return position.longValue();
              }
              throw new NotSealedYet();
            })
        .sorted()
        .toList();
  }

  /** Whose identity it shows. */
  Set<UUID> personsShown() {
    return groups.contains(FieldGroup.IDENTITY) ? persons() : Set.of();
  }

  /** Whom it is about. */
  Set<UUID> persons() {
    return Stream.of("submissions", "acts")
        .flatMap(list -> line.getJsonArray(list).getValuesAs(JsonObject.class).stream())
        .flatMap(one -> one.getJsonArray("persons").getValuesAs(JsonString.class).stream())
        .map(id -> UUID.fromString(id.getString()))
        .collect(Collectors.toSet());
  }

  /** The record as the entry of the issue tells of it (docs/ledger-format.md, section 11). */
  JsonObject found() {
    JsonArrayBuilder steps = JSON.createArrayBuilder();
    positions().forEach(steps::add);
    return JSON.createObjectBuilder()
        .add("record", row().getString("id"))
        .add("submission", submission().getString("submission"))
        .add("steps", steps)
        .build();
  }
}
