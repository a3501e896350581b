/**
 * Operations (operativos): which agencies acted together, in what role, when, where and under which
 * law. Main rule: a foreign agency leads nothing unseen (I14, LSN 71). It leaves what happened in
 * an operation to the records that name it.
 */
@NullMarked
package org.garante.domain.operation;

import org.jspecify.annotations.NullMarked;
