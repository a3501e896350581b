package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.form.Days;

/**
 * Where a page of a queue begins: after that one in its order. Its text goes into the address.
 *
 * @param backwards whether the page wanted is the one before
 */
public record QueuePlace(Urgency urgency, Instant submittedAt, UUID submission, boolean backwards) {
  /** The place of that text; none if it is none. */
  public static Optional<QueuePlace> parse(String text) {
    String[] parts = text.split("_");
    try {
      return Optional.of(
          new QueuePlace(
              Urgency.valueOf(parts[0]),
              Days.instant(parts[1]).orElseThrow(),
              UUID.fromString(parts[2]),
              parts[3].equals("b")));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  static QueuePlace of(QueueRow row, boolean backwards) {
    return new QueuePlace(row.urgency(), row.submittedAt(), row.submission(), backwards);
  }

  @Override
  public String toString() {
    return "%s_%s_%s_%s".formatted(urgency, submittedAt, submission, backwards ? "b" : "f");
  }
}
