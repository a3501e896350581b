package org.garante.domain.report;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the ledger had come when a report was made.
 *
 * @param position the last sealed one; none if nothing is sealed yet
 * @param unsealed steps of records that are in the report but not sealed yet
 * @param until where the report was made of a copy that lags behind the register: when what is in
 *     it ends
 */
public record LedgerState(Optional<Long> position, long unsealed, Optional<Instant> until) {
  /** Of the register itself, or a copy that is as far. */
  public LedgerState(Optional<Long> position, long unsealed) {
    this(position, unsealed, Optional.empty());
  }

  /** The same as a copy knows it that reaches until then. */
  public LedgerState until(Optional<Instant> end) {
    return new LedgerState(position, unsealed, end);
  }
}
