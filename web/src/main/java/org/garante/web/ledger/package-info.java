/**
 * The ledger's own page: taking it away to have it verified elsewhere. It leaves what is opened to
 * whom to the domain.
 */
@NullMarked
package org.garante.web.ledger;

import org.jspecify.annotations.NullMarked;
