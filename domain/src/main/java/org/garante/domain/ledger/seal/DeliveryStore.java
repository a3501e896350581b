package org.garante.domain.ledger.seal;

import java.util.List;
import java.util.Optional;

/** What delivery needs to know and to keep, as the sealer's role. */
public interface DeliveryStore {
  /** The checkpoint to deliver. */
  Optional<Checkpoint> due();

  /** What each target got last, by target. */
  List<Delivery> last();

  /** Keeps the receipt of a checkpoint that left the house. */
  void add(Delivery delivery);
}
