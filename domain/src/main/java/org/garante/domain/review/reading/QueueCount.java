package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How much waits in a queue.
 *
 * @param waiting how many; a thousand stands for more
 * @param urgent how many of them are about somebody deprived of liberty; likewise
 * @param oldest the one that has waited longest
 * @param kinds codes of the kinds that wait, whatever the filter
 */
public record QueueCount(int waiting, int urgent, Optional<Oldest> oldest, List<String> kinds) {
  /** The one that has waited longest. */
  public record Oldest(UUID submission, Instant submittedAt) {}

  public QueueCount {
    kinds = List.copyOf(kinds);
  }

  /** Whether counting stopped before the last. */
  public boolean isCut() {
    return waiting >= RegisterQuery.COUNT_LIMIT;
  }
}
