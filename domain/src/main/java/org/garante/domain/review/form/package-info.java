/**
 * Forms as data: which questions a kind asks, what was answered, and how two contents differ. It
 * leaves what an answer means to the kind, and how it looks to the web.
 */
@NullMarked
package org.garante.domain.review.form;

import org.jspecify.annotations.NullMarked;
