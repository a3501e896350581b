package org.garante.domain.review;

import java.util.Optional;
import java.util.UUID;

/** Keeps drafts. */
public interface DraftRepository {
  Optional<Draft> find(UUID id);

  /** The draft, held until the transaction ends. */
  Optional<Draft> lock(UUID id);

  /** The draft that goes on with this record, if there is one. */
  Optional<Draft> openOf(UUID record);

  void add(Draft draft);

  void remove(Draft draft);
}
