/**
 * The register as it was known on a day: which sealed position of the ledger a day in the past
 * means. Main rule: what is answered for it never changes again, so nothing still to come can be
 * asked for. What was known then, each record and report says itself.
 */
@NullMarked
package org.garante.domain.ledger.past;

import org.jspecify.annotations.NullMarked;
