package org.garante.domain.review.reading;

import java.util.Optional;
import org.garante.domain.review.Urgency;

/**
 * What is wanted of a queue.
 *
 * @param kind code of the only kind
 * @param others whether only what the viewer did not write, and so may decide
 */
public record QueueFilter(Optional<String> kind, Optional<Urgency> urgency, boolean others) {
  /** Everything that waits there. */
  public static final QueueFilter ALL = new QueueFilter(Optional.empty(), Optional.empty(), false);

  /** Everything that the viewer may decide. */
  public static final QueueFilter OTHERS =
      new QueueFilter(Optional.empty(), Optional.empty(), true);
}
