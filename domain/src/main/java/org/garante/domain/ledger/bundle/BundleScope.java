package org.garante.domain.ledger.bundle;

/** How much of the ledger a bundle holds. */
public enum BundleScope {
  /** Every entry, and the register's content as far as whoever exports it may see. */
  FULL,
  /** The hashes of the leaves alone: for outsiders. */
  HASHES
}
