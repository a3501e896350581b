package org.garante.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps entries and their openings. There is no way to change or remove one. */
public interface LedgerRepository {
  void add(LedgerEntry entry, List<LedgerOpening> openings);

  List<LedgerOpening> openings(UUID entry);

  /**
   * How long the oldest entry that has no position yet has waited for it, of those that tell of a
   * time not later than that; zero if there is none.
   */
  Duration longestUnsealed(Instant until);
}
