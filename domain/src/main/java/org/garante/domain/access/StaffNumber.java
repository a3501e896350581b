package org.garante.domain.access;

import java.util.regex.Pattern;
import org.garante.domain.text.Codes;

/**
 * The number by which an agency's staff list knows a natural person, in its one form: whoever has
 * the same number is the same person, however it was typed.
 */
public record StaffNumber(String text) {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9./-]{0,39}");

  /**
   * @throws IllegalArgumentException if it is not in its one form
   */
  public StaffNumber {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a staff number: " + text);
    }
  }

  /**
   * The number as typed.
   *
   * @throws MalformedStaffNumber if it is none, however it is read
   */
  public static StaffNumber typed(String typed) {
    String canonical = Codes.canonical(typed);
    if (!FORM.matcher(canonical).matches()) {
      throw new MalformedStaffNumber(canonical);
    }
    return new StaffNumber(canonical);
  }

  @Override
  public String toString() {
    return text;
  }
}
