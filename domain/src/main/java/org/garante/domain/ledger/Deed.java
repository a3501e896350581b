package org.garante.domain.ledger;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is to be entered: an action, its object, the persons it concerns, and what is committed to.
 *
 * @param object id or code of what was acted on, for example a record's id, an account's name or a
 *     report's code
 * @param subjects persons concerned, by bare identity
 * @param contentOfSubmission whether the leaves' values stand in the submission, but for a reason,
 *     and are not kept twice
 */
public record Deed(
    LedgerAction action,
    Optional<String> object,
    Optional<UUID> submission,
    Set<UUID> subjects,
    Commitment commitment,
    boolean contentOfSubmission) {

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final JsonObject NO_HEADER = JSON.createObjectBuilder().build();

  public Deed {
    subjects = Set.copyOf(subjects);
  }

  /** A deed that commits to nothing more than itself. */
  public static Deed of(LedgerAction action, Object object) {
    return with(action, object, Map.of());
  }

  /**
   * A deed with texts that belong to the committed part: {@code reason}, {@code terms}, {@code
   * parameters}.
   */
  public static Deed with(LedgerAction action, Object object, Map<String, String> texts) {
    return committing(action, object, Commitment.toTexts(NO_HEADER, new TreeMap<>(texts)));
  }

  /** A deed with values of any kind in the committed part, by leaf. */
  static Deed committing(LedgerAction action, Object object, Map<String, JsonValue> values) {
    return committing(action, object, Commitment.to(NO_HEADER, values));
  }

  private static Deed committing(LedgerAction action, Object object, Commitment commitment) {
    return new Deed(
        action, Optional.of(object.toString()), Optional.empty(), Set.of(), commitment, false);
  }

  public Deed on(UUID submission) {
    return new Deed(
        action, object, Optional.of(submission), subjects, commitment, contentOfSubmission);
  }

  public Deed concerning(Set<UUID> persons) {
    return new Deed(action, object, submission, persons, commitment, contentOfSubmission);
  }
}
