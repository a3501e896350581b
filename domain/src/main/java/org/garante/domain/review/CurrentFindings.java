package org.garante.domain.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Judgement;

/** What the rules find now of what was submitted, and whoever keeps it for lists. */
public interface CurrentFindings {
  /** A submission with its record. */
  record Case(RegisterRecord record, Submission submission) {}

  /** After a step of the record: judges anew what counts of it, and what hangs on it. */
  default void follow(RegisterRecord record) {
    follow(List.of(record), Map.of());
  }

  /**
   * After a step of each of these records.
   *
   * @param judged what was judged in this transaction already, by submission
   */
  void follow(List<RegisterRecord> records, Map<UUID, Judgement> judged);

  /** What the rules find of a submission at this instant, whatever is kept. */
  default List<Finding> now(RegisterRecord record, Submission submission) {
    return now(List.of(new Case(record, submission))).get(submission.id()).findings();
  }

  /** The same of several, by submission. */
  Map<UUID, Judgement> now(List<Case> cases);

  /**
   * Judges a content with which a record is about to begin. Nobody else begins or ceases to give
   * the answers it hangs on, until the transaction ends.
   *
   * @param named records that it names
   * @param upon keys of what it was found to hang on when it was checked
   */
  Judgement first(RuleBook.Content content, Set<UUID> named, Set<String> upon, Instant at);

  /** Keeps what was judged so, once the record has begun, and has what hangs on it judged anew. */
  void begin(Submission submission, Set<UUID> named, Judgement first);
}
