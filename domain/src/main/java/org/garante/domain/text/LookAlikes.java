package org.garante.domain.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What two texts have in common for somebody who reads them. Numbers, usernames and codes hold
 * nothing but ASCII, so that only names need the table of letters of other scripts that look like
 * Latin ones: a small one of Cyrillic, Greek, Armenian and rare Latin letters, after Unicode's
 * confusables (UTS 39).
 */
public final class LookAlikes {
  /** Each letter, in small form without accents, before the Latin letter that it looks like. */
  private static final Map<Integer, String> LATIN =
      table(
          """
          аa бb вb гr дd еe ѕs іi јj кk лn мm нh оo пn рp сc тt уy ғf фo хx ԁd һh ԛq ԝw ьb ґr єe ҽe қk ңh ӏl
          αa βb γy εe ζz ηn ιi κk μm νv οo ρp σo ςc τt υu φo χx ωw
          օo սu հh ոn ցg զq քf
          ıi łl øo đd ħh ŧt ɑa ɡg ɩi ʟl ƅb ƈc ɗd ɛe ƙk ƴy ɓb
          ßss æae œoe þp
          """);

  private LookAlikes() {}

  /**
   * The plain form by which names are compared: no accents, one case, letters of other scripts as
   * the Latin ones they look like, hyphens and every run of blanks one blank.
   */
  public static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    folded(name)
        .codePoints()
        .filter(point -> !Glyphs.isNothing(point) && !isMark(point))
        .map(
            point ->
                Codes.isDash(point) || Glyphs.isBlank(point) || Glyphs.isLineBreak(point)
                    ? ' '
                    : point)
        .forEach(point -> plain.append(LATIN.getOrDefault(point, Character.toString(point))));
    return plain.toString().replaceAll("['`´’‘ʼ.]", "").replaceAll(" +", " ").strip();
  }

  /**
   * The bare form in which two codes or names look the same: the plain one without anything but
   * letters and digits, digits as the letters they are taken for.
   */
  public static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    plain(text)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(point -> point == '0' ? 'o' : point == '1' || point == 'i' ? 'l' : point)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  /**
   * Whether one slip of the hand makes one of the other: a character more, less or another, or two
   * that changed places.
   */
  public static boolean isOneSlip(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    if (longer.length() - shorter.length() > 1 || shorter.equals(longer)) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    if (shorter.length() < longer.length()) {
      return shorter.substring(same).equals(longer.substring(same + 1));
    }
    return shorter.substring(same + 1).equals(longer.substring(same + 1))
        || same + 1 < shorter.length()
            && shorter.charAt(same) == longer.charAt(same + 1)
            && shorter.charAt(same + 1) == longer.charAt(same)
            && shorter.substring(same + 2).equals(longer.substring(same + 2));
  }

  /** Compatibility forms and accents resolved, cases alike whatever the machine's language. */
  private static String folded(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return Normalizer.normalize(
        decomposed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static Map<Integer, String> table(String pairs) {
    Map<Integer, String> table = new HashMap<>();
    for (String pair : pairs.strip().split("\\s+")) {
      int letter = pair.codePointAt(0);
      table.put(letter, pair.substring(Character.charCount(letter)));
    }
    return Map.copyOf(table);
  }
}
