package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.ledger.past.AskedPast;

/**
 * One transition in a record's history.
 *
 * @param sealing where and when its entry was sealed; empty if it is not yet
 */
public record StepRow(
    Optional<UUID> submission,
    Optional<Integer> number,
    Optional<String> from,
    String to,
    String by,
    String agency,
    String role,
    Instant at,
    Optional<String> reason,
    Optional<AskedPast.Sealing> sealing) {}
