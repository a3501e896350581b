package org.garante.domain.report;

/**
 * What a line is of.
 *
 * @param value a code or a text; empty where the records do not say
 */
public record Label(Kind kind, String value) {
  /** How the value is said. */
  public enum Kind {
    AGENCY,
    STATE,
    TRANSFER_TYPE,
    SOURCE,
    FIGURE,
    /** A text of the records, as it stands. */
    TEXT,
    /** All lines together. */
    TOTAL
  }

  public static Label total() {
    return new Label(Kind.TOTAL, "");
  }

  /** Whether the records do not say. */
  public boolean isNotStated() {
    return kind != Kind.TOTAL && value.isEmpty();
  }
}
