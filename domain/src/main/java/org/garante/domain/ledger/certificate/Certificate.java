package org.garante.domain.ledger.certificate;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.ledger.CanonicalJson;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.FieldGroup;

/**
 * What proves one record without the register.
 *
 * @param export id of the ledger entry with which it began
 * @param groups those that are opened in it
 * @param checkpoint the one its proofs lead to
 * @param user account, and the person's staff number
 * @param purpose in the user's words
 * @param json the certificate itself
 */
public record Certificate(
    UUID export,
    UUID record,
    String kind,
    String folio,
    Set<FieldGroup> groups,
    Instant issued,
    Checkpoint checkpoint,
    String user,
    String agency,
    String purpose,
    JsonObject json) {

  /** Its text, as it leaves the register. */
  public String text() {
    return CanonicalJson.write(json);
  }

  /** The submission in force, or where none was approved, the latest. */
  public JsonObject submission() {
    JsonObject line = json.getJsonObject("record");
    JsonValue inForce = line.getJsonObject("record").get("inForce");
    var submissions = line.getJsonArray("submissions").getValuesAs(JsonObject.class);
    return submissions.stream()
        .filter(one -> inForce instanceof JsonString && one.get("submission").equals(inForce))
        .findFirst()
        .orElseGet(() -> submissions.get(submissions.size() - 1));
  }

  /** The answers of that submission that are opened. */
  public Answers answers(RecordKind<?> of) {
    JsonObject openings = submission().getJsonObject("content");
    var content = JsonProvider.provider().createObjectBuilder();
    for (FieldGroup group : FieldGroup.values()) {
      content.add(
          group.member(),
          openings
              .getJsonObject(group.member())
              .getOrDefault("value", JsonValue.EMPTY_JSON_OBJECT));
    }
    return Answers.of(of.model(), of.json().fromContent(content.build().toString())).only(groups);
  }
}
