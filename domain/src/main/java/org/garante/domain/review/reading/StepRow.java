package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One transition in a record's history. */
public record StepRow(
    Optional<UUID> submission,
    Optional<Integer> number,
    Optional<String> from,
    String to,
    String by,
    String agency,
    String role,
    Instant at,
    Optional<String> reason) {}
