package org.garante.ear;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Asks for something the server does by itself again and again until it has come about. */
final class Until {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Until() {}

  /** Goes on as soon as it is so. */
  static void so(String what, BooleanSupplier condition) {
    there(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /** Goes on with what it gets as soon as it gets anything. */
  static <T> T there(String what, Supplier<Optional<T>> question) {
    Instant end = Instant.now().plus(PATIENCE);
    Optional<T> answer = question.get();
    while (answer.isEmpty()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("not within " + PATIENCE + ": " + what);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      answer = question.get();
    }
    return answer.get();
  }
}
