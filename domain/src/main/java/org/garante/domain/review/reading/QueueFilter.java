package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.Optional;
import org.garante.domain.review.Urgency;

/**
 * What is wanted of a queue.
 *
 * @param kind code of the only kind
 * @param others whether only what the viewer did not write, and so may decide
 * @param agency code of the only owner
 * @param before only what was submitted before then
 */
public record QueueFilter(
    Optional<String> kind,
    Optional<Urgency> urgency,
    boolean others,
    Optional<String> agency,
    Optional<Found> findings,
    Optional<Instant> before) {
  /** What the rules find of it. */
  public enum Found {
    NOTHING,
    SOMETHING,
    /** Something that they did not find when it was sent. */
    CAME_DUE
  }

  /** Everything that waits there. */
  public static final QueueFilter ALL = new QueueFilter(Optional.empty(), Optional.empty(), false);

  /** Everything that the viewer may decide. */
  public static final QueueFilter OTHERS =
      new QueueFilter(Optional.empty(), Optional.empty(), true);

  /** One of any owner, with findings and without, however long it waits. */
  public QueueFilter(Optional<String> kind, Optional<Urgency> urgency, boolean others) {
    this(kind, urgency, others, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
