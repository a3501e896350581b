package org.garante.domain.ledger.seal;

/** Seals on demand what waits. */
@FunctionalInterface
public interface Sealing {
  /**
   * Seals all that waits; nothing if another node is at it.
   *
   * @return how many entries were sealed
   */
  long seal();
}
