/** How records, drafts, submissions and their lists are kept and read. */
@NullMarked
package org.garante.persistence.review;

import org.jspecify.annotations.NullMarked;
