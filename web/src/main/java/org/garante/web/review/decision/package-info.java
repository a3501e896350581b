/** Deciding what waits: the queue, one submission beside what was in force, and annulments. */
@NullMarked
package org.garante.web.review.decision;

import org.jspecify.annotations.NullMarked;
