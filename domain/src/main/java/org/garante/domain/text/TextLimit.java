package org.garante.domain.text;

/**
 * How long each text may be that is no answer of a form; answers have their own ({@code
 * Asked.max}). What comes in is cleaned and measured here before anything is made of it.
 */
public enum TextLimit {
  /** Why something is done to a record, an account or a catalogue. */
  REASON(2000, true),
  /** What something leaves the register for. */
  PURPOSE(300, false),
  /** Why a question has no answer. */
  MISSING_REASON(300, false),
  /** Words searched for, or a choice looked up while it is typed. */
  SEARCH(200, false),
  /** A filter, a code or an id in an address. */
  PARAMETER(100, false),
  /** Day, time, zone and precision of a moment, each. */
  MOMENT(40, false),
  /** A name that somebody signs in with. */
  USERNAME(100, false),
  /** A natural person's name, as a staff list has it. */
  PERSON_NAME(120, false),
  /** A staff number. */
  STAFF_NUMBER(40, false),
  /** Name of an agency, in one language. */
  AGENCY_NAME(150, false),
  /** Title of a document that is cited. */
  SOURCE_TITLE(300, false),
  /** Who published it. */
  PUBLISHER(200, false);

  private final int most;
  private final boolean severalLines;

  TextLimit(int most, boolean severalLines) {
    this.most = most;
    this.severalLines = severalLines;
  }

  /** Greatest number of characters. */
  public int most() {
    return most;
  }

  /**
   * The text as it is kept.
   *
   * @throws UnreadableText if it holds what cannot be kept or printed
   * @throws TextTooLong if it is longer than this
   */
  public String clean(String text) {
    return TextTooLong.check(severalLines ? CleanText.lines(text) : CleanText.line(text), most);
  }
}
