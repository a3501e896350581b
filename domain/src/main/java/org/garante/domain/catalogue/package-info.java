/**
 * What is chosen from: agencies, states, municipalities, sources. Main rule: a row in use is closed
 * and replaced.
 */
@NullMarked
package org.garante.domain.catalogue;

import org.jspecify.annotations.NullMarked;
