/**
 * Text as it comes in, from whatever side: cleaned once at each entrance, so that what is kept is
 * what was seen. Main rule: a text that shows nothing is blank. Leaves to others what a text means.
 */
@NullMarked
package org.garante.domain.text;

import org.jspecify.annotations.NullMarked;
