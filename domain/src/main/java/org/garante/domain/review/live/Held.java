package org.garante.domain.review.live;

import java.time.Instant;
import java.util.Optional;
import org.garante.domain.review.rule.Finding;

/**
 * A finding of one submission, and how long it held.
 *
 * @param since when it first held: when the submission was made, or when it came due
 * @param gone when it went away; empty while it holds
 */
public record Held(Finding finding, Instant since, Optional<Instant> gone) {
  /** Whether it held at that instant. */
  public boolean holdsAt(Instant at) {
    return !since.isAfter(at) && gone.filter(end -> !end.isAfter(at)).isEmpty();
  }
}
