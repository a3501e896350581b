/**
 * What the rules find of the register as it is now (custody.md C17). Main rule: what depends on
 * time or on other records is never older than its reader; what was found on the day of a
 * submission stays beside it, unchanged. It leaves to {@code rule} what a rule finds.
 */
@NullMarked
package org.garante.domain.review.live;

import org.jspecify.annotations.NullMarked;
