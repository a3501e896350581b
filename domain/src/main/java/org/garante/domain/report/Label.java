package org.garante.domain.report;

/**
 * What a line is of.
 *
 * @param value a code or an id that tells it apart; empty where the records do not say
 * @param text how a text is said; otherwise the same as the value
 */
public record Label(Kind kind, String value, String text) {
  /** How it is said. */
  public enum Kind {
    AGENCY,
    STATE,
    TRANSFER_TYPE,
    /** What a source calls something: the source's id, a bar, and its words. */
    SOURCE_LABEL,
    FIGURE,
    /** What an entry of the ledger says was done. */
    ACTION,
    /** A text of the records, as it stands. */
    TEXT,
    /** All lines together. */
    TOTAL
  }

  /** What a form looked up, in place of the action of a search. */
  public static final String LOOK_UP = "LOOK_UP";

  public static Label total() {
    return new Label(Kind.TOTAL, CellRef.TOTAL, "");
  }

  /** Whether the records do not say. */
  public boolean isNotStated() {
    return value.isEmpty();
  }
}
