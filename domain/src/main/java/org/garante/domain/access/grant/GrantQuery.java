package org.garante.domain.access.grant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads grants and accounts for lists. */
public interface GrantQuery {
  /** Every person known, with their accounts. */
  List<StaffRow> staff();

  /** What waits for a confirmation, oldest first. */
  List<GrantRow> waiting();

  /** Newest first. */
  List<GrantRow> grants(GrantFilter filter);

  /**
   * Accounts by username.
   *
   * @param usedSince not used since then counts as long unused
   */
  List<AccountRow> accounts(AccountFilter filter, Instant usedSince);

  /** How many accounts are long unused. */
  long longUnused(Instant usedSince);

  Optional<AccountRow> account(UUID id, Instant usedSince);
}
