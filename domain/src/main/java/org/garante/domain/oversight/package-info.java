/**
 * Oversight notes (observaciones de derechos humanos) and the agencies' replies. Main rule: the
 * agency a note concerns can neither approve it nor hold it back, and sees it once it is approved
 * and not confidential.
 */
@NullMarked
package org.garante.domain.oversight;

import org.jspecify.annotations.NullMarked;
