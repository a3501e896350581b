package org.garante.domain.access;

import java.util.regex.Pattern;
import org.garante.domain.text.Codes;

/** The name by which an account is signed in to, in its one form. */
public record Username(String text) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{2,39}");

  /**
   * @throws IllegalArgumentException if it is not in its one form
   */
  public Username {
    if (!isOne(text)) {
      throw new IllegalArgumentException("not a username");
    }
  }

  /**
   * What was typed in the form in which accounts are looked up, whether one has that name or not.
   */
  public static String canonical(String typed) {
    return Codes.small(typed);
  }

  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
