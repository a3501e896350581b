package org.garante.domain.ledger.alarm;

import java.time.Duration;
import java.util.List;

/**
 * How it stands with the ledger's seals on this server.
 *
 * @param troubles what is wrong, the worst first
 * @param lag how long the oldest entry that is not sealed has waited; zero if all are, or nobody
 *     could be asked
 */
public record LedgerState(List<LedgerTrouble> troubles, Duration lag) {}
