package org.garante.domain.text;

import java.text.Normalizer;

/**
 * The one cleaning of text that comes in. What shows nothing goes, every kind of blank becomes a
 * blank, what can be composed is composed (NFC), and nothing stands around it. To clean what was
 * cleaned changes nothing.
 */
public final class CleanText {
  private CleanText() {}

  /**
   * A text of one line: line breaks and tabs are blanks.
   *
   * @throws UnreadableText if it holds what cannot be kept or printed
   */
  public static String line(String text) {
    return clean(text, false);
  }

  /**
   * A text of several lines: tabs and line feeds stay, other line breaks become line feeds.
   *
   * @throws UnreadableText if it holds what cannot be kept or printed
   */
  public static String lines(String text) {
    return clean(text, true);
  }

  /**
   * A text that is compared to the letter, such as a password: as it is.
   *
   * @throws UnreadableText if it holds what cannot be kept or printed
   */
  public static String exact(String text) {
    int position = 1;
    for (int codePoint : text.codePoints().toArray()) {
      if (Glyphs.isUnreadable(codePoint)) {
        throw new UnreadableText(codePoint, position);
      }
      position++;
    }
    return text;
  }

  /** A text with a sign of its own, U+FFFD, for each character that cannot be kept or printed. */
  public static String readable(String text) {
    return text.codePoints()
        .map(codePoint -> Glyphs.isUnreadable(codePoint) ? 0xFFFD : codePoint)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String clean(String text, boolean severalLines) {
    int[] codePoints = exact(text.replace("\r\n", "\n")).codePoints().toArray();
    StringBuilder kept = new StringBuilder(text.length());
    for (int at = 0; at < codePoints.length; at++) {
      int codePoint = codePoints[at];
      if (Glyphs.isLineBreak(codePoint)) {
        kept.append(severalLines ? '\n' : ' ');
      } else if (Glyphs.isBlank(codePoint)) {
        kept.append(severalLines && codePoint == '\t' ? '\t' : ' ');
      } else if (!Glyphs.isNothing(codePoint) || isNeeded(codePoints, at, kept)) {
        kept.appendCodePoint(codePoint);
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
  }

  /** Whether a script is not written rightly without it, there where it stands. */
  private static boolean isNeeded(int[] codePoints, int at, CharSequence kept) {
    int codePoint = codePoints[at];
    if (Glyphs.isJoiner(codePoint)) {
      return Glyphs.isJoining(letterBefore(kept)) && Glyphs.isJoining(nextShown(codePoints, at));
    }
    return Glyphs.isVariationSelector(codePoint) && Glyphs.isVaried(last(kept), codePoint);
  }

  /** The last that was kept, not counting marks that stand on letters of any script. */
  private static int letterBefore(CharSequence kept) {
    int end = kept.length();
    while (end > 0) {
      int codePoint = Character.codePointBefore(kept, end);
      if (!Glyphs.isSharedMark(codePoint)) {
        return codePoint;
      }
      end -= Character.charCount(codePoint);
    }
    return ' ';
  }

  private static int last(CharSequence kept) {
    return kept.length() == 0 ? ' ' : Character.codePointBefore(kept, kept.length());
  }

  private static int nextShown(int[] codePoints, int at) {
    for (int next = at + 1; next < codePoints.length; next++) {
      if (!Glyphs.isNothing(codePoints[next])) {
        return codePoints[next];
      }
    }
    return ' ';
  }
}
