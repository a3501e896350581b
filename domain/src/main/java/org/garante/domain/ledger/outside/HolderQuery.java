package org.garante.domain.ledger.outside;

import java.util.List;

/** Reads who holds which checkpoint. */
public interface HolderQuery {
  /** What each target got last, by target. */
  List<Delivery> lastDeliveries();

  /** Targets whose last attempt failed, by target. */
  List<Undelivered> undelivered();
}
