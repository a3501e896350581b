/**
 * What the server as a whole has to say of itself: whether it is ready, and for what it was set up.
 */
@NullMarked
package org.garante.domain.installation;

import org.jspecify.annotations.NullMarked;
