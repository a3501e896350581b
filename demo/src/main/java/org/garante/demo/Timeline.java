package org.garante.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens when, in the order of simulated time; what happens may plan what happens later. */
final class Timeline {
  private final PriorityQueue<Planned> planned =
      new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparing(Planned::number));
  private long count;

  private record Planned(Instant at, long number, Event event) {}

  /** Something that happens at an instant of simulated time. */
  interface Event {
    void happen(Instant at);
  }

  void plan(Instant at, Event event) {
    planned.add(new Planned(at, count++, event));
  }

  /** Lets everything happen, and what it plans, and tells after each. */
  void run(Runnable after) {
    while (!planned.isEmpty()) {
      Planned next = planned.remove();
      next.event().happen(next.at());
      after.run();
    }
  }
}
