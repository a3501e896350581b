/**
 * How the server writes its log: one entry, one line, and below it the stack that led there. Main
 * rule: no text that somebody sent begins a line. A module of the server, which knows nothing else
 * of the product.
 */
@NullMarked
package org.garante.log;

import org.jspecify.annotations.NullMarked;
