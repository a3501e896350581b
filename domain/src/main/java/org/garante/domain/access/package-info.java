/**
 * Who may do what: persons, accounts, roles, and the one table of permissions. Main rule: deny by
 * default.
 */
@NullMarked
package org.garante.domain.access;

import org.jspecify.annotations.NullMarked;
