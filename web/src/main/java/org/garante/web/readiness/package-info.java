/**
 * What probes ask: {@code /health/live} and {@code /health/ready}. They tell nothing of a person.
 */
@NullMarked
package org.garante.web.readiness;

import org.jspecify.annotations.NullMarked;
