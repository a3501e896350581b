package org.garante.verifier.report;

import java.time.Instant;
import java.util.Optional;

/** How much was looked at. */
public record Counted(
    long entries,
    long unsealed,
    long records,
    long checkpoints,
    long newestSize,
    Optional<Instant> newestTime) {}
