package org.garante.domain.ledger.outside;

import java.time.Instant;

/**
 * A checkpoint that left the house.
 *
 * @param target the folder or address it went to
 * @param size of its tree
 * @param receipt what was answered, or the hash of what was written
 */
public record Delivery(String target, long size, Instant at, String receipt) {}
