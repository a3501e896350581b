/**
 * The ledger: an entry for everything done, with a salted commitment. Main rule: a write that
 * cannot be entered does not happen. It leaves sealing and verifying to others.
 */
@NullMarked
package org.garante.domain.ledger;

import org.jspecify.annotations.NullMarked;
