/**
 * What all features of persistence share: the entity manager, rows of SQL, the check of the schema.
 */
@NullMarked
package org.garante.persistence;

import org.jspecify.annotations.NullMarked;
