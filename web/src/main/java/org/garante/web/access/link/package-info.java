/** Choosing a password, by a one-time link or for one's own account. */
@NullMarked
package org.garante.web.access.link;

import org.jspecify.annotations.NullMarked;
