package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.form.Days;

/**
 * Where a page of a list begins: after the row with this time and id. Its text goes into the
 * address.
 *
 * @param backwards whether the page wanted is the one before
 */
public record Cursor(Instant at, UUID id, boolean backwards) {
  /** The cursor of that text; none if it is no cursor. */
  public static Optional<Cursor> parse(String text) {
    String[] parts = text.split("_");
    try {
      return Optional.of(
          new Cursor(
              Days.instant(parts[0]).orElseThrow(),
              UUID.fromString(parts[1]),
              parts[2].equals("b")));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return at + "_" + id + "_" + (backwards ? "b" : "f");
  }
}
