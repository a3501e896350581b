/**
 * Rules in three strengths and what they find. Main rule: truth is never blocked; only the
 * impossible is refused.
 */
@NullMarked
package org.garante.domain.review.rule;

import org.jspecify.annotations.NullMarked;
