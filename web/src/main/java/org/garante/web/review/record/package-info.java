/** Finding and reading records: lists, one record, its history, and random samples of them. */
@NullMarked
package org.garante.web.review.record;

import org.jspecify.annotations.NullMarked;
