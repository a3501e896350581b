/**
 * Sealing: the ledger's entries get their positions, the Merkle tree over them grows, and a
 * checkpoint of it is signed (docs/ledger-format.md, sections 6 and 7). Main rule: what was sealed
 * is never sealed again differently, and a tree that does not fit its last checkpoint is not built
 * upon. It leaves getting checkpoints out to {@code outside}, and verifying to programs that share
 * no code with it.
 */
@NullMarked
package org.garante.domain.ledger.seal;

import org.jspecify.annotations.NullMarked;
