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
 * An entry that is about to be made: an action, its object, the persons it concerns, and what is
 * committed to.
 *
 * @param object id or code of what was acted on, for example a record's id, an account's name or a
 *     report's code
 * @param subjects persons concerned, by bare identity
 * @param contentOfSubmission whether the leaves' values stand in the submission, but for a reason,
 *     and are not kept twice
 */
public record NewEntry(
    LedgerAction action,
    Optional<String> object,
    Optional<UUID> submission,
    Set<UUID> subjects,
    Commitment commitment,
    boolean contentOfSubmission) {

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final JsonObject NO_HEADER = JSON.createObjectBuilder().build();

  public NewEntry {
    subjects = Set.copyOf(subjects);
  }

  /** An entry that commits to nothing more than itself. */
  public static NewEntry of(LedgerAction action, Object object) {
    return with(action, object, Map.of());
  }

  /**
   * An entry with texts that belong to the committed part: {@code reason}, {@code terms}, {@code
   * parameters}.
   */
  public static NewEntry with(LedgerAction action, Object object, Map<String, String> texts) {
    return committing(action, object, Commitment.toTexts(NO_HEADER, new TreeMap<>(texts)));
  }

  /** An entry with values of any kind in the committed part, by leaf. */
  static NewEntry committing(LedgerAction action, Object object, Map<String, JsonValue> values) {
    return committing(action, object, Commitment.to(NO_HEADER, values));
  }

  private static NewEntry committing(LedgerAction action, Object object, Commitment commitment) {
    return new NewEntry(
        action, Optional.of(object.toString()), Optional.empty(), Set.of(), commitment, false);
  }

  /** The same, committing to these values too. */
  NewEntry and(Map<String, ? extends JsonValue> more) {
    return new NewEntry(
        action, object, submission, subjects, commitment.and(more), contentOfSubmission);
  }

  public NewEntry on(UUID submission) {
    return new NewEntry(
        action, object, Optional.of(submission), subjects, commitment, contentOfSubmission);
  }

  public NewEntry concerning(Set<UUID> persons) {
    return new NewEntry(action, object, submission, persons, commitment, contentOfSubmission);
  }
}
