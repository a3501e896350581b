/**
 * Arrests (detenciones): the register entry of LNRD 18, made at once, with who was arrested, by
 * whom, where, when and on what ground. Main rule: an arrest is always recordable; what is late,
 * unlawful or unknown is flagged, not refused. What happens to the person afterwards is custody's.
 */
@NullMarked
package org.garante.domain.arrest;

import org.jspecify.annotations.NullMarked;
