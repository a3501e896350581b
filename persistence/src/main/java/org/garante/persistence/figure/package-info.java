/** How reported figures are kept. */
@NullMarked
package org.garante.persistence.figure;

import org.jspecify.annotations.NullMarked;
