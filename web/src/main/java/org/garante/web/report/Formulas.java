package org.garante.web.report;

import java.util.regex.Pattern;

/** Texts that a spreadsheet would take for formulas. */
final class Formulas {
  /**
   * What begins one: the four signs, ASCII or full-width, after blanks and what is not seen, or a
   * tab or the end of a line that a spreadsheet drops.
   */
  private static final Pattern BEGUN =
      Pattern.compile("(?s)[\\p{Z}\\p{C}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|[\\t\\r\\n].*");

  private Formulas() {}

  /** The text, with an apostrophe before it if it would be one. */
  static String harmless(String text) {
    return BEGUN.matcher(text).matches() ? "'" + text : text;
  }
}
