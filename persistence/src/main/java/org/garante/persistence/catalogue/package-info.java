/** How what is chosen from is kept. */
@NullMarked
package org.garante.persistence.catalogue;

import org.jspecify.annotations.NullMarked;
