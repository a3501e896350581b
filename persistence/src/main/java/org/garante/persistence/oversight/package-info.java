/** How oversight notes and their replies are read together. */
@NullMarked
package org.garante.persistence.oversight;

import org.jspecify.annotations.NullMarked;
