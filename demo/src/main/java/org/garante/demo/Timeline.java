package org.garante.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.garante.domain.ground.Capital;

/**
 * What happens when, in the order of simulated time; what happens may plan what happens later.
 * Nothing happens after its end, which is now: what was planned for later is still to come.
 */
final class Timeline {
  private final Instant end;
  private final PriorityQueue<Planned> planned =
      new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparing(Planned::number));
  private long count;

  Timeline(Instant end) {
    this.end = end;
  }

  private record Planned(Instant at, long number, Event event) {}

  /** Something that happens at an instant of simulated time. */
  interface Event {
    void happen(Instant at);
  }

  void plan(Instant at, Event event) {
    if (!at.isAfter(end)) {
      planned.add(new Planned(at, count++, event));
    }
  }

  /**
   * Lets everything happen, and what it plans; tells after each, and at the end of each day on
   * which anything happened, or of time.
   */
  void run(Runnable after, Event endOfDay) {
    while (!planned.isEmpty()) {
      Planned next = planned.remove();
      next.event().happen(next.at());
      after.run();
      Instant midnight = nextMidnight(next.at());
      if (planned.isEmpty() || !planned.peek().at().isBefore(midnight)) {
        Instant evening = midnight.minusSeconds(1);
        endOfDay.happen(evening.isAfter(end) ? end : evening);
      }
    }
  }

  private static Instant nextMidnight(Instant at) {
    return at.atZone(Capital.ZONE).toLocalDate().plusDays(1).atStartOfDay(Capital.ZONE).toInstant();
  }
}
