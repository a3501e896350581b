package org.garante.verifier.bundle;

import java.time.Instant;
import org.garante.verifier.checkpoint.Checkpoint;

/**
 * How new a bundle says it is. What is of the second of a checkpoint may have been written before
 * it.
 *
 * @param exported when it says it was written
 * @param latest seconds since 1970 of its latest checkpoint
 */
record Newness(Instant exported, long latest) {

  /** Whether the bundle does not claim to have been written after a checkpoint held. */
  boolean isOlderThan(Checkpoint held) {
    if (held.time().isEmpty()) {
      return false;
    }
    long time = held.time().getAsLong();
    return exported.isBefore(Instant.ofEpochSecond(time + 1)) && latest <= time;
  }
}
