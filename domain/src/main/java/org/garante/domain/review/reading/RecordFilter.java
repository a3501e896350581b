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
 * @param from first day on which it occurred, by the clock of its place
 * @param to last day
 * @param words searched for in facts, or a folio
 * @param identityWords searched for in names and free text; needs sight of identity
 * @param ids only these records: the ones behind a number of a report
 * @param order one of the few there are; of a period always by when it occurred
 * @param flagged only those of which the rules find something, or nothing
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
    Order order,
    Optional<Boolean> flagged) {

  /** One that takes them with findings and without. */
  public RecordFilter(
      Optional<String> kind,
      Optional<String> agency,
      Optional<State> state,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      String words,
      String identityWords,
      Optional<List<UUID>> ids,
      Order order) {
    this(kind, agency, state, from, to, words, identityWords, ids, order, Optional.empty());
  }

  public RecordFilter {
    order = from.isPresent() || to.isPresent() ? order.byWhenItOccurred() : order;
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
    NEWEST_RECORDED(true, false),
    OLDEST_RECORDED(false, false),
    /**
     * By when it happened; what nothing is known of, or not by everybody, by when it was recorded.
     */
    NEWEST_OCCURRED(true, true),
    OLDEST_OCCURRED(false, true);

    private final boolean newestFirst;
    private final boolean byOccurrence;

    Order(boolean newestFirst, boolean byOccurrence) {
      this.newestFirst = newestFirst;
      this.byOccurrence = byOccurrence;
    }

    private Order byWhenItOccurred() {
      return newestFirst ? NEWEST_OCCURRED : OLDEST_OCCURRED;
    }

    public boolean isNewestFirst() {
      return newestFirst;
    }

    public boolean isByOccurrence() {
      return byOccurrence;
    }
  }

  /** Whether it asks for those that occurred in a period. */
  public boolean isOfPeriod() {
    return from.isPresent() || to.isPresent();
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

  /** Only those of which the rules find something now, or of which they find nothing. */
  public RecordFilter flagged(boolean wanted) {
    return new RecordFilter(
        kind, agency, state, from, to, words, identityWords, ids, order, Optional.of(wanted));
  }

  /** The same with findings and without. */
  public RecordFilter flaggedOrNot() {
    return new RecordFilter(
        kind, agency, state, from, to, words, identityWords, ids, order, Optional.empty());
  }

  public RecordFilter ofKind(String wanted) {
    return new RecordFilter(
        Optional.of(wanted), agency, state, from, to, words, identityWords, ids, order, flagged);
  }

  public RecordFilter ownedBy(String wanted) {
    return new RecordFilter(
        kind, Optional.of(wanted), state, from, to, words, identityWords, ids, order, flagged);
  }

  public RecordFilter of(List<UUID> wanted) {
    return new RecordFilter(
        kind, agency, state, from, to, words, identityWords, Optional.of(wanted), order, flagged);
  }
}
