/** What waits for whom: home's counts, the bell in the bar, and the lists that nobody else has. */
@NullMarked
package org.garante.web.attention;

import org.jspecify.annotations.NullMarked;
