package org.garante.verifier;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When something is too old: before a limit that is counted back from an instant. */
public record Age(Instant from, Duration limit) {

  /** Whether this many microseconds since 1970 lie before the limit. */
  public boolean isTooOld(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).isBefore(from.minus(limit));
  }

  public boolean isTooOld(Instant at) {
    return at.isBefore(from.minus(limit));
  }
}
