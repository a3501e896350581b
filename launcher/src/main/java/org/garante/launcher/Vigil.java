package org.garante.launcher;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Notices when something that runs ends by itself, says so, and starts it again; not for ever,
 * since what ends again and again needs somebody who looks why.
 */
final class Vigil {
  private static final int OFTEN = 3;
  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final Terminal terminal;
  private final BooleanSupplier over;
  private final InstantSource clock;
  private final Deque<Instant> ends = new ArrayDeque<>();

  /**
   * @param over whether somebody asked that all end
   */
  Vigil(Terminal terminal, BooleanSupplier over, InstantSource clock) {
    this.terminal = terminal;
    this.over = over;
    this.clock = clock;
  }

  /**
   * Returns when somebody asked for it.
   *
   * @throws Refusal if one of them ended too often, or cannot be started again
   */
  void keep(List<Kept> all) {
    while (true) {
      awaitEndOfAny(all);
      if (over.getAsBoolean()) {
        return;
      }
      for (Kept kept : all) {
        if (!kept.handle().isAlive()) {
          terminal.say("ended." + kept.name());
          requireSeldom();
          kept.startAgain();
          terminal.say("ended.again");
        }
      }
    }
  }

  private static void awaitEndOfAny(List<Kept> all) {
    CompletableFuture.anyOf(
            all.stream().map(kept -> kept.handle().onExit()).toArray(CompletableFuture<?>[]::new))
        .join();
  }

  private void requireSeldom() {
    Instant now = clock.instant();
    ends.removeIf(end -> end.isBefore(now.minus(WITHIN)));
    if (ends.size() == OFTEN) {
      throw new Refusal("ended.often", OFTEN, WITHIN.toMinutes());
    }
    ends.add(now);
  }
}
