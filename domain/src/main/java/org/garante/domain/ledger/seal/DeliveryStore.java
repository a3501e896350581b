package org.garante.domain.ledger.seal;

/** Keeps the receipts of checkpoints that left the house. */
public interface DeliveryStore {
  void add(Delivery delivery);
}
