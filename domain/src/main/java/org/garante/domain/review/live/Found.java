package org.garante.domain.review.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garante.domain.review.rule.Finding;

/**
 * What the rules find of a submission: when it was submitted, which the ledger binds, and since.
 *
 * @param submitted what was found when it was submitted
 * @param held everything that held at some time, until the instant that is shown
 * @param at the instant that is shown, if not now
 */
public record Found(List<Finding> submitted, List<Held> held, Optional<Instant> at) {
  public Found {
    submitted = List.copyOf(submitted);
    held = List.copyOf(held);
  }

  /** Of a submission whose content the reader does not see. */
  public static Found nothing() {
    return new Found(List.of(), List.of(), Optional.empty());
  }

  /** What holds now, or held at the instant that is shown. */
  public List<Held> holding() {
    return held.stream().filter(this::holds).toList();
  }

  /** The same without since when. */
  public List<Finding> now() {
    return holding().stream().map(Held::finding).toList();
  }

  /** Whether it came due after the submission. */
  public boolean cameDue(Held one) {
    return !submitted.contains(one.finding());
  }

  /** What was found when it was submitted or later, and went away since. */
  public List<Held> gone() {
    return held.stream()
        .filter(one -> at.isEmpty() || !one.since().isAfter(at.get()))
        .filter(one -> !holds(one) && !now().contains(one.finding()))
        .toList();
  }

  /** Whether something is found otherwise than on the day of the submission. */
  public boolean differs() {
    return holding().stream().anyMatch(this::cameDue) || !gone().isEmpty();
  }

  private boolean holds(Held one) {
    return at.map(one::holdsAt).orElse(one.gone().isEmpty());
  }
}
