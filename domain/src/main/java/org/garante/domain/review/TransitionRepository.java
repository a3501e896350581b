package org.garante.domain.review;

import java.util.List;
import java.util.UUID;

/** Keeps transitions; there is no way to change or remove one. */
public interface TransitionRepository {
  void add(Transition transition);

  /** All of a record, oldest first. */
  List<Transition> of(UUID record);
}
