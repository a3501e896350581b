/** How accounts and persons are kept. */
@NullMarked
package org.garante.persistence.access;

import org.jspecify.annotations.NullMarked;
