package org.garante.domain.review.form;

import java.time.Duration;

/**
 * Real time between two spans, least and most (custody.md 1.2). Less than nothing where the order
 * is open or wrong.
 */
public record Elapsed(Duration min, Duration max) {
  /** What is known of a limit (custody.md 1.3). */
  public enum Verdict {
    MET,
    BREACHED,
    UNCERTAIN
  }

  public static Elapsed between(Span start, Span stop) {
    return new Elapsed(
        Duration.between(start.hi(), stop.lo()), Duration.between(start.lo(), stop.hi()));
  }

  /** Whether it was no longer than the limit; as long as the limit is in time. */
  public Verdict within(Duration limit) {
    if (min.compareTo(limit) > 0) {
      return Verdict.BREACHED;
    }
    return max.compareTo(limit) <= 0 ? Verdict.MET : Verdict.UNCERTAIN;
  }

  /** Whether it certainly was longer than the limit. */
  public boolean isOver(Duration limit) {
    return within(limit) == Verdict.BREACHED;
  }
}
