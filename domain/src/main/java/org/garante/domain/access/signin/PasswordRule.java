package org.garante.domain.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.access.Account;
import org.garante.domain.text.LookAlikes;

/**
 * Which passwords may be chosen. Length counts, kinds of characters do not; what is tried first,
 * and what can be known of the person, is refused (NIST SP 800-63B, 5.1.1.2).
 */
@ApplicationScoped
public class PasswordRule {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  private static final int FEWEST_DIFFERENT = 5;
  private static final String PRODUCT = "garante";

  /** Shorter words stand in others by chance. */
  private static final int SHORTEST_WORD = 4;

  private static final Map<Integer, String> SUBSTITUTES =
      Map.of(
          (int) '0', "o", (int) '1', "i", (int) '3', "e", (int) '4', "a", (int) '5', "s", (int) '7',
          "t", (int) '@', "a", (int) '$', "s", (int) '!', "i");

  /**
   * @throws WeakPassword if it is too short or too long, of few characters, common, or made of what
   *     the person is known by
   */
  public void check(String password, Account account) {
    String typed = Normalizer.normalize(password, Normalizer.Form.NFC);
    int length = typed.codePointCount(0, typed.length());
    if (length < SHORTEST) {
      throw WeakPassword.tooShort(SHORTEST);
    }
    if (length > LONGEST) {
      throw WeakPassword.tooLong(LONGEST);
    }
    if (typed.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      throw WeakPassword.repeated();
    }
    ownWord(typed, account)
        .ifPresent(
            word -> {
              throw WeakPassword.ownWord(word);
            });
    if (isCommon(typed)) {
      throw WeakPassword.common();
    }
  }

  /** The first word the person is known by that stands in it, however it is written. */
  private static Optional<String> ownWord(String typed, Account account) {
    String plain = letters(LookAlikes.plain(typed));
    String meant = letters(substituted(LookAlikes.plain(typed)));
    return Stream.of(
            Stream.of(account.username(), account.staff().staffNumber(), account.agency(), PRODUCT),
            Stream.of(account.username().split("[.-]")),
            Stream.of(LookAlikes.plain(account.staff().name()).split(" ")))
        .flatMap(words -> words)
        .map(word -> letters(LookAlikes.plain(word)))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .filter(word -> plain.contains(word) || meant.contains(word))
        .findFirst();
  }

  /**
   * Whether it is a common one: as it is, without the digits and signs around it, or with letters
   * for the signs that stand for them.
   */
  private static boolean isCommon(String typed) {
    String small = typed.toLowerCase(Locale.ROOT);
    String plain = LookAlikes.plain(typed);
    return Stream.of(small, plain, letters(plain), substituted(small))
        .flatMap(text -> Stream.of(text, substituted(core(text)), core(text)))
        .anyMatch(text -> CommonPasswords.contain(text));
  }

  private static String core(String text) {
    return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String substituted(String text) {
    StringBuilder meant = new StringBuilder();
    text.codePoints()
        .forEach(point -> meant.append(SUBSTITUTES.getOrDefault(point, Character.toString(point))));
    return meant.toString();
  }
}
