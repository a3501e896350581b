/** Whether the database answers. */
@NullMarked
package org.garante.persistence.readiness;

import org.jspecify.annotations.NullMarked;
