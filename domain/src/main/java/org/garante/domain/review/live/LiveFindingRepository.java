package org.garante.domain.review.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.review.rule.Judgement;

/** Keeps what the rules find now, since when, and when it has to be judged anew. */
public interface LiveFindingRepository {
  /** All findings ever held of a submission, those that went away too, in the rules' order. */
  List<Held> of(UUID submission);

  /** What is kept of them: when each has to be judged anew, and what it hangs on. */
  Map<UUID, Kept> kept(Set<UUID> submissions);

  /** The same of one. */
  default Optional<Kept> kept(UUID submission) {
    return Optional.ofNullable(kept(Set.of(submission)).get(submission));
  }

  /** Keeps one judgement. */
  default void keep(UUID record, UUID submission, Judgement judgement) {
    keep(List.of(new Judged(record, submission, judgement)));
  }

  /**
   * Keeps judgements of different submissions: findings that are new hold since the instant of
   * theirs, and those it lacks went away then.
   */
  void keep(List<Judged> judged);

  /**
   * No longer judges anything of these records but these submissions; gives the keys that the
   * others hung on.
   */
  Set<String> keepOnly(Set<UUID> records, Set<UUID> submissions);

  /** Has everything that hangs on one of these keys judged anew, soon, if anything does. */
  void wake(Set<String> keys, Instant at);

  /** Whether anything has to be judged anew by then. */
  boolean isDue(Instant now);

  /** Waits until nobody else judges what is due; until the transaction ends. */
  void alone();

  /** Calls to judge anew, oldest first. */
  List<Wake> wakes(int most);

  void forget(List<Wake> answered);

  /** Submissions that hang on one of these keys. */
  Set<UUID> watching(Set<String> keys);

  /** Has these, which are held, judged anew from then on. */
  void callUp(List<UUID> submissions, Instant now);

  /** Submissions that time alone may have changed by then, most overdue first. */
  List<UUID> due(Instant now, int most);

  /** Submissions judged before then, the longest ago first. */
  List<UUID> stale(Instant before, int most);

  /** Those of these that nobody is judging; held until the transaction ends. */
  List<UUID> lockFree(Set<UUID> submissions);

  /** Lets one at a time begin or cease to give these answers; in this order, until the end. */
  void lockAnswers(List<String> keys);

  /** A judgement of a submission of a record. */
  record Judged(UUID record, UUID submission, Judgement judgement) {}

  /** What is kept of one submission. */
  record Kept(Optional<Instant> changes, Set<String> upon) {}

  /** A call to judge anew what hangs on a key. */
  record Wake(long id, String key) {}
}
