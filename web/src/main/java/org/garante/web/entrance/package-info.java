/**
 * What is sent to the register as it comes in, read once and before anything looks at it: decoded
 * to the letter or refused, clean, and bounded. Main rule: what comes behind sees no other text.
 */
@NullMarked
package org.garante.web.entrance;

import org.jspecify.annotations.NullMarked;
