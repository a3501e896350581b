package org.garante.domain.ledger.bundle;

import java.io.OutputStream;
import java.time.Instant;

/** Reads the whole ledger and what it binds, as one look at the register. */
public interface BundleQuery {
  /**
   * Writes a bundle while it reads; what it holds at a time does not grow with the ledger.
   *
   * @return how many lines of entries and records it has
   */
  long write(BundleScope scope, Instant exported, Disclosure disclosure, OutputStream to);
}
