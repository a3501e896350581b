package org.garante.domain.ledger.seal;

/**
 * The hash over 2^level leaves, the first of which is at index · 2^level.
 *
 * @param level a multiple of {@link MerkleTree#STEP}, above 0
 */
public record WholeSubtree(int level, long index, byte[] hash) {}
