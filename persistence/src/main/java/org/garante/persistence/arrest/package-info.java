/** Which arrests were one event. */
@NullMarked
package org.garante.persistence.arrest;

import org.jspecify.annotations.NullMarked;
