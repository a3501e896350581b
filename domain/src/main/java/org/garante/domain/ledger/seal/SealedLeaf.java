package org.garante.domain.ledger.seal;

import java.util.UUID;

/** An entry with the position it got, from 0. */
public record SealedLeaf(long position, UUID entry, byte[] hash) {}
