package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.Optional;
import org.garante.domain.ledger.LedgerAction;

/** Who opened, unmasked or exported a record, when and why. */
public record AccessRow(
    Instant at,
    LedgerAction action,
    String by,
    String agency,
    String role,
    Optional<String> reason) {}
