/** How the ledger is kept. */
@NullMarked
package org.garante.persistence.ledger;

import org.jspecify.annotations.NullMarked;
