package org.garante.domain.access;

import org.garante.domain.ground.Refusal;

/** What was typed is no staff number, and which character of it keeps it from being one. */
public class MalformedStaffNumber extends Refusal {
  private static final String ALLOWED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./-";

  MalformedStaffNumber(String canonical) {
    super("staffNumberForm", wrong(canonical));
  }

  /** The first character that no staff number has, with its code point; empty if all may stand. */
  private static String wrong(String canonical) {
    return canonical
        .codePoints()
        .filter(point -> ALLOWED.indexOf(point) < 0)
        .mapToObj(point -> "«%s» (U+%04X)".formatted(Character.toString(point), point))
        .findFirst()
        .orElse("");
  }
}
