package org.garante.domain.review.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.review.form.Moment;

/**
 * I03: what happened is in order and not in the future. Refused where both instants are known
 * exactly, else flagged, and only where the order is certainly wrong.
 */
public final class Chronology {
  /** How far clocks of different machines may differ. */
  public static final Duration TOLERANCE = Duration.ofMinutes(2);

  private Chronology() {}

  /** A finding if the one that must come later certainly came before the other. */
  public static Stream<Finding> order(String path, Moment earlier, Moment later, String message) {
    Optional<Instant> first = earlier.instant();
    Optional<Instant> second = later.latest();
    if (first.isEmpty() || second.isEmpty() || !second.get().isBefore(first.get())) {
      return Stream.of();
    }
    return finding(path, earlier.isExact() && later.isExact(), message);
  }

  /** A finding if it is later than now. */
  public static Stream<Finding> notInFuture(
      String path, Moment moment, Circumstances circumstances) {
    Instant limit = circumstances.now().plus(TOLERANCE);
    return moment.instant().filter(limit::isBefore).isPresent()
        ? finding(path, moment.isExact(), "inFuture")
        : Stream.of();
  }

  private static Stream<Finding> finding(String path, boolean exact, String message) {
    return Stream.of(
        exact ? Finding.refused("I03", path, message) : Finding.flagged("I03", path, message));
  }
}
