/** Acts on a record: entering one, and signing or striking one that waits. */
@NullMarked
package org.garante.web.review.act;

import org.jspecify.annotations.NullMarked;
