package org.garante.domain.report;

import java.util.Optional;

/**
 * How far the ledger had come when a report was made.
 *
 * @param position the last sealed one; none if nothing is sealed yet
 * @param unsealed steps of records that are in the report but not sealed yet
 */
public record LedgerState(Optional<Long> position, long unsealed) {}
