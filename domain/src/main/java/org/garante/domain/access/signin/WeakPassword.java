package org.garante.domain.access.signin;

import org.garante.domain.ground.Refusal;

/** The password asked for is too short, too long or too easily guessed, and why. */
public class WeakPassword extends Refusal {
  private WeakPassword(String key, Object... arguments) {
    super(key, arguments);
  }

  static WeakPassword tooShort(int shortest) {
    return new WeakPassword("passwordShort", shortest);
  }

  static WeakPassword tooLong(int longest) {
    return new WeakPassword("passwordLong", longest);
  }

  static WeakPassword repeated() {
    return new WeakPassword("passwordRepeats");
  }

  static WeakPassword common() {
    return new WeakPassword("passwordCommon");
  }

  /**
   * @param word what the person is known by
   */
  static WeakPassword ownWord(String word) {
    return new WeakPassword("passwordOwnWord", word);
  }
}
