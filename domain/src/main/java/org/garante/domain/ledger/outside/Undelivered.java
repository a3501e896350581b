package org.garante.domain.ledger.outside;

import java.time.Instant;

/**
 * Somebody who is to hold checkpoints and does not get them.
 *
 * @param target the folder or address
 * @param since when the first attempt failed of those that failed in a row
 * @param detail for whoever looks after the system, as the system says it; may be blank
 * @param nextAt when it is tried again
 */
public record Undelivered(
    String target, Instant since, UndeliveredReason reason, String detail, Instant nextAt) {}
