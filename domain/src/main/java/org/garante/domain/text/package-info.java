/**
 * Text as it comes in, from whatever side: cleaned once at each entrance, so that what is kept is
 * what was seen; and what looks alike to whoever reads it. Main rule: a text that shows nothing is
 * blank, and a code has one written form. Leaves to others what a text means.
 */
@NullMarked
package org.garante.domain.text;

import org.jspecify.annotations.NullMarked;
