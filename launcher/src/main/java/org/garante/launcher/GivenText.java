package org.garante.launcher;

import java.text.Normalizer;

/**
 * Text as somebody typed or pasted it into a command, the environment or the file of settings. It
 * is cleaned as the register cleans what comes in; but where that would take out what shows
 * nothing, it is refused here, so that nobody looks for it in vain.
 */
final class GivenText {
  private GivenText() {}

  /**
   * A text of one line: composed, every kind of blank a blank, and none around it.
   *
   * @param name of what it is given for
   * @throws Refusal if it holds what shows nothing, or what is no character
   */
  static String clean(String name, String text) {
    StringBuilder kept = new StringBuilder(text.length());
    readable(name, text)
        .codePoints()
        .map(codePoint -> isBlank(codePoint) ? ' ' : codePoint)
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
  }

  /**
   * A text that is compared to the letter, such as a password: as it is, but for blanks around it.
   *
   * @throws Refusal if it holds what shows nothing, or what is no character
   */
  static String exact(String name, String text) {
    return readable(name, text).strip();
  }

  /** A text with the code of each character that a terminal could take for an order. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              if (codePoint != '\n' && isNothing(codePoint)) {
                shown.append(code(codePoint));
              } else {
                shown.appendCodePoint(codePoint);
              }
            });
    return shown.toString();
  }

  private static String readable(String name, String text) {
    int position = 1;
    for (int codePoint : text.codePoints().toArray()) {
      if (isNothing(codePoint) && !isBlank(codePoint)) {
        throw new Refusal("given.unreadable", name, code(codePoint), position);
      }
      position++;
    }
    return text;
  }

  private static boolean isBlank(int codePoint) {
    return codePoint == '\t' || Character.getType(codePoint) == Character.SPACE_SEPARATOR;
  }

  /** Whether it shows nothing, ends a line, or stands for what could not be decoded. */
  private static boolean isNothing(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> codePoint == 0xFFFD || codePoint == 0x3164 || codePoint == 0x2800;
    };
  }

  private static String code(int codePoint) {
    return "U+%04X".formatted(codePoint);
  }
}
