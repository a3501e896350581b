/** What the server says of itself to those who run it: live, ready, and the first way in. */
@NullMarked
package org.garante.web.installation;

import org.jspecify.annotations.NullMarked;
