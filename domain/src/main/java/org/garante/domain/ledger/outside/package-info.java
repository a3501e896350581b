/**
 * Checkpoints outside: who is to hold them, that they get them by themselves, who holds which, and
 * why one did not get it. Main rule: what somebody holds is never overwritten, and nothing counts
 * as held without a receipt. It leaves signing to {@code seal}.
 */
@NullMarked
package org.garante.domain.ledger.outside;

import org.jspecify.annotations.NullMarked;
