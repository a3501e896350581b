package org.garante.domain.access.signin;

import java.text.Normalizer;
import java.util.Locale;
import org.garante.domain.access.Refusal;

/** The password asked for is too short, too long or too easily guessed. */
public class WeakPassword extends Refusal {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  private static final int FEWEST_DIFFERENT = 5;

  private WeakPassword(String key, Object... arguments) {
    super(key, arguments);
  }

  /**
   * Length counts, kinds of characters do not (NIST SP 800-63B).
   *
   * @throws WeakPassword if it is too short, too long, of few characters, or holds the username
   */
  static void check(String password, String username) {
    String typed = Normalizer.normalize(password, Normalizer.Form.NFC);
    int length = typed.codePointCount(0, typed.length());
    if (length < SHORTEST) {
      throw new WeakPassword("passwordShort", SHORTEST);
    }
    if (length > LONGEST) {
      throw new WeakPassword("passwordLong", LONGEST);
    }
    if (typed.codePoints().distinct().count() < FEWEST_DIFFERENT
        || typed.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
      throw new WeakPassword("passwordGuessable");
    }
  }
}
