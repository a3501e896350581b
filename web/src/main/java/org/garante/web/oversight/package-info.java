/** Notes of oversight with their replies, as those see them who have to answer or to know. */
@NullMarked
package org.garante.web.oversight;

import org.jspecify.annotations.NullMarked;
