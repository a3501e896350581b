/**
 * Who a record is about, as that person was then known. Main rule: what was recorded is never moved
 * by what is learned later; a bare identity only groups records of one person. Restricted handling
 * of a minor (I26) is decided from here.
 */
@NullMarked
package org.garante.domain.person;

import org.jspecify.annotations.NullMarked;
