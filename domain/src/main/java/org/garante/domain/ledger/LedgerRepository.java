package org.garante.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps entries and their openings. There is no way to change or remove one. */
public interface LedgerRepository {
  void add(LedgerEntry entry, List<LedgerOpening> openings);

  List<LedgerOpening> openings(UUID entry);

  /** When the oldest entry that has no position yet was made. */
  Optional<Instant> oldestUnsealed();
}
