package org.garante.verifier.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.garante.verifier.json.Malformed;

/** Instants as the ledger writes them: UTC, six decimals, {@code Z}. */
public final class Moments {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final String SHAPE = "0000-00-00T00:00:00.000000Z";

  private Moments() {}

  /**
   * Microseconds since 1970.
   *
   * @throws Malformed if the text is no instant in that form
   */
  public static long micros(String text) {
    boolean shaped = text.length() == SHAPE.length();
    for (int i = 0; shaped && i < SHAPE.length(); i++) {
      char c = text.charAt(i);
      shaped = SHAPE.charAt(i) == '0' ? c >= '0' && c <= '9' : c == SHAPE.charAt(i);
    }
    if (!shaped) {
      throw new Malformed("malformed.instant");
    }
    try {
      LocalDateTime at =
          LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19));
      return at.toEpochSecond(ZoneOffset.UTC) * 1_000_000 + number(text, 20, 26);
    } catch (DateTimeException e) {
      throw new Malformed("malformed.instant");
    }
  }

  public static String text(Instant at) {
    return FORM.format(at);
  }

  public static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
