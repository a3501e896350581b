package org.garante.domain.text;

import org.garante.domain.ground.Refusal;

/** A text is longer than what it is for takes. */
public class TextTooLong extends Refusal {
  private TextTooLong(int most, int length) {
    super("textTooLong", most, length);
  }

  /**
   * The text, if it is not longer.
   *
   * @param most greatest number of characters, as a person counts them
   * @throws TextTooLong saying how long it may be and how long it is
   */
  public static String check(String text, int most) {
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      throw new TextTooLong(most, length);
    }
    return text;
  }

  @Override
  public boolean isUnreadable() {
    return true;
  }
}
