package org.garante.domain.ledger;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Keeps entries and their openings. There is no way to change or remove one. */
public interface LedgerRepository {
  void add(LedgerEntry entry, List<LedgerOpening> openings);

  List<LedgerOpening> openings(UUID entry);

  /**
   * How long the oldest entry that has no position yet has waited for it, whatever time it tells
   * of; zero if there is none.
   */
  Duration longestUnsealed();
}
