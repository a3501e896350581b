package org.garante.verifier;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When something is too old: before a limit that is counted back from an instant.
 *
 * @param exported when the register wrote the bundle; nothing in it can be much later
 */
public record Age(Instant from, Duration limit, Instant exported) {

  /** Whether this many microseconds since 1970 lie before the limit. */
  public boolean isTooOld(long micros) {
    return isTooOld(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }

  /** Whether this many microseconds since 1970 lie where the bundle cannot reach. */
  public boolean isTooLate(long micros) {
    return isTooLate(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }

  public boolean isTooLate(Instant at) {
    return at.isAfter(exported.plus(limit));
  }

  public boolean isTooOld(Instant at) {
    return at.isBefore(from.minus(limit));
  }
}
