package org.garante.domain.review.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.text.TextLimit;

/**
 * Which records a list shows. Empty means all.
 *
 * @param kind three letters
 * @param agency owner's code
 * @param from first day, by when it occurred, in the capital's zone
 * @param to last day
 * @param words searched for in facts, or a folio
 * @param identityWords searched for in names and free text; needs sight of identity
 * @param ids only these records: the ones behind a number of a report
 * @param order one of the few there are
 */
public record RecordFilter(
    Optional<String> kind,
    Optional<String> agency,
    Optional<State> state,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String words,
    String identityWords,
    Optional<List<UUID>> ids,
    Order order) {

  public RecordFilter {
    words = TextLimit.SEARCH.clean(words);
    identityWords = TextLimit.SEARCH.clean(identityWords);
  }

  /** States a list is filtered by: of the latest submission, or of the record. */
  public enum State {
    SUBMITTED,
    APPROVED,
    RETURNED,
    WITHDRAWN,
    ANNULLED,
    /** Something is under way beside what is in force: an amendment or an annulment. */
    CHANGING
  }

  /** The indexed orders a list can have. */
  public enum Order {
    NEWEST_RECORDED,
    OLDEST_RECORDED
  }

  public static RecordFilter all() {
    return new RecordFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        Order.NEWEST_RECORDED);
  }

  public RecordFilter ofKind(String wanted) {
    return new RecordFilter(
        Optional.of(wanted), agency, state, from, to, words, identityWords, ids, order);
  }

  public RecordFilter ownedBy(String wanted) {
    return new RecordFilter(
        kind, Optional.of(wanted), state, from, to, words, identityWords, ids, order);
  }

  public RecordFilter of(List<UUID> wanted) {
    return new RecordFilter(
        kind, agency, state, from, to, words, identityWords, Optional.of(wanted), order);
  }
}
