package org.garante.domain.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One written form for what is typed as a code: a staff number, a username, an agency's code, a
 * folio. However it was typed or copied, whoever reads it sees the same characters; so the same
 * characters are the same code.
 */
public final class Codes {
  /** Dashes that Unicode does not count among the dashes. */
  private static final String OTHER_DASHES = "\u02d7\u2043\u207b\u208b\u2212\u2796";

  private Codes() {}

  /**
   * The code in its one form: compatibility forms resolved (NFKC), every kind of dash a hyphen,
   * blanks and what shows nothing left out, capital letters whatever the language of the machine.
   */
  public static String canonical(String typed) {
    return written(typed).toUpperCase(Locale.ROOT);
  }

  /** The same in small letters. */
  public static String small(String typed) {
    return written(typed).toLowerCase(Locale.ROOT);
  }

  private static String written(String typed) {
    StringBuilder code = new StringBuilder();
    Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .codePoints()
        .filter(point -> !isNothing(point))
        .map(point -> isDash(point) ? '-' : point)
        .forEach(code::appendCodePoint);
    return code.toString();
  }

  private static boolean isNothing(int point) {
    return Glyphs.isBlank(point) || Glyphs.isLineBreak(point) || Glyphs.isNothing(point);
  }

  static boolean isDash(int point) {
    return Character.getType(point) == Character.DASH_PUNCTUATION
        || OTHER_DASHES.indexOf(point) >= 0;
  }
}
