package org.garante.domain.review.form;

import java.time.LocalDate;

/**
 * The days on which something may have happened, both included.
 *
 * @param first of them
 * @param last of them
 */
public record DaySpan(LocalDate first, LocalDate last) {
  public static DaySpan of(LocalDate day) {
    return new DaySpan(day, day);
  }
}
