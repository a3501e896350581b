package org.garante.domain.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What a character shows, as far as the cleaning of texts asks (Unicode, chapters 5 and 23). */
final class Glyphs {
  private static final int LINE_TABULATION = 0x0B;
  private static final int FORM_FEED = 0x0C;
  private static final int NEXT_LINE = 0x85;

  /** Fillers and a pattern without dots: drawn as wide as a letter, and empty. */
  private static final Set<Integer> DRAWN_EMPTY = Set.of(0x2800, 0x3164, 0xFFA0);

  /** Drawn as nothing, though they are letters, marks or symbols by category. */
  private static final Set<Integer> DRAWN_AS_NOTHING =
      Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x16FE4, 0x1D159);

  /** Scripts whose letters take another shape beside a joiner. */
  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.MANDAIC,
          UnicodeScript.NKO,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.PHAGS_PA,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.TIBETAN,
          UnicodeScript.MYANMAR,
          UnicodeScript.KHMER);

  private Glyphs() {}

  /** Whether neither XML 1.0 nor UTF-8 can hold it, or Unicode says it is no character. */
  static boolean isUnreadable(int codePoint) {
    return codePoint == 0
        || Character.getType(codePoint) == Character.SURROGATE
        || (codePoint & 0xFFFE) == 0xFFFE
        || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
  }

  /** Whether a line ends there. */
  static boolean isLineBreak(int codePoint) {
    return switch (codePoint) {
      case '\n', '\r', LINE_TABULATION, FORM_FEED, NEXT_LINE -> true;
      default -> {
        int category = Character.getType(codePoint);
        yield category == Character.LINE_SEPARATOR || category == Character.PARAGRAPH_SEPARATOR;
      }
    };
  }

  /** Whether it is drawn as an empty place between what stands beside it. */
  static boolean isBlank(int codePoint) {
    return codePoint == '\t'
        || Character.getType(codePoint) == Character.SPACE_SEPARATOR
        || DRAWN_EMPTY.contains(codePoint);
  }

  /** Whether it is drawn as nothing at all wherever it stands. */
  static boolean isNothing(int codePoint) {
    if (isLineBreak(codePoint) || isBlank(codePoint)) {
      return false;
    }
    int category = Character.getType(codePoint);
    return category == Character.CONTROL
        || category == Character.FORMAT
        || DRAWN_AS_NOTHING.contains(codePoint)
        || isVariationSelector(codePoint)
        || codePoint >= 0xFFF0 && codePoint <= 0xFFF8
        || codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
  }

  static boolean isJoiner(int codePoint) {
    return codePoint == 0x200C || codePoint == 0x200D;
  }

  /** Whether it says which shape the character before it has. */
  static boolean isVariationSelector(int codePoint) {
    return isMongolianSelector(codePoint)
        || codePoint >= 0xFE00 && codePoint <= 0xFE0F
        || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
  }

  /** Whether a variation selector says something about this character that a name may turn on. */
  static boolean isVaried(int codePoint, int selector) {
    UnicodeScript script =
        isMongolianSelector(selector) ? UnicodeScript.MONGOLIAN : UnicodeScript.HAN;
    return Character.isLetter(codePoint) && UnicodeScript.of(codePoint) == script;
  }

  /** Whether it is a letter, or a mark on one, of a script that is written with joiners. */
  static boolean isJoining(int codePoint) {
    return (Character.isLetter(codePoint) || isMark(codePoint))
        && JOINING.contains(UnicodeScript.of(codePoint));
  }

  /** Whether it is a mark of no script of its own, which stands on letters of any. */
  static boolean isSharedMark(int codePoint) {
    return isMark(codePoint) && UnicodeScript.of(codePoint) == UnicodeScript.INHERITED;
  }

  private static boolean isMark(int codePoint) {
    int category = Character.getType(codePoint);
    return category == Character.NON_SPACING_MARK
        || category == Character.COMBINING_SPACING_MARK
        || category == Character.ENCLOSING_MARK;
  }

  private static boolean isMongolianSelector(int codePoint) {
    return codePoint >= 0x180B && codePoint <= 0x180D || codePoint == 0x180F;
  }
}
