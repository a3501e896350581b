package org.garante.domain.review;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Transitions in memory. */
public final class MemoryTransitions implements TransitionRepository {
  private final List<Transition> all = new ArrayList<>();

  @Override
  public void add(Transition transition) {
    all.add(transition);
  }

  @Override
  public List<Transition> of(UUID record) {
    return all.stream().filter(step -> step.record().equals(record)).toList();
  }
}
