/** Alerts of unusual use, for whoever watches over it and whoever manages accounts. */
@NullMarked
package org.garante.web.access.watch;

import org.jspecify.annotations.NullMarked;
