/**
 * Where something happened, as it is asked, checked and kept. Main rule: its zone is the one times
 * there are typed in. It leaves the list of states and municipalities to the catalogue.
 */
@NullMarked
package org.garante.domain.place;

import org.jspecify.annotations.NullMarked;
