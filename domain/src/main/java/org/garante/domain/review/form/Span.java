package org.garante.domain.review.form;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When something happened, as far as that is known: some instant between these two, both included
 * (custody.md 1.1). Two spans that overlap may be in either order, and nothing is found of them.
 *
 * @param lo the first instant that may be meant
 * @param hi the last
 */
public record Span(Instant lo, Instant hi) {
  public Span {
    if (hi.isBefore(lo)) {
      throw new IllegalArgumentException(hi + " is before " + lo);
    }
  }

  public static Span at(Instant instant) {
    return new Span(instant, instant);
  }

  /** Whether it certainly was before the other. */
  public boolean isBefore(Span other) {
    return hi.isBefore(other.lo);
  }

  /** The local days that may be meant. */
  public DaySpan days(ZoneId zone) {
    return new DaySpan(lo.atZone(zone).toLocalDate(), hi.atZone(zone).toLocalDate());
  }
}
