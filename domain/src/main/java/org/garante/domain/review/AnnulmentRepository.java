package org.garante.domain.review;

import java.util.Optional;
import java.util.UUID;

/** Keeps annulments. */
public interface AnnulmentRepository {
  void add(Annulment annulment);

  /** The annulment, held until the transaction ends. */
  Optional<Annulment> lock(UUID id);

  /** The one of the record that is not ended. */
  Optional<Annulment> openOf(UUID record);
}
