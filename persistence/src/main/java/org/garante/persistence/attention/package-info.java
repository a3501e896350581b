/** What waits for whom, counted in one statement. */
@NullMarked
package org.garante.persistence.attention;

import org.jspecify.annotations.NullMarked;
