/**
 * What every other package may stand on: refusals, the groups answers are sorted into, the zone of
 * the capital. Main rule: it knows no other package of the register.
 */
@NullMarked
package org.garante.domain.ground;

import org.jspecify.annotations.NullMarked;
