/**
 * Whether this server can serve: what it still waits for or has lost. Who asks, and how it is told
 * to a probe, is the web's.
 */
@NullMarked
package org.garante.domain.readiness;

import org.jspecify.annotations.NullMarked;
