/**
 * The one approval pipeline: drafts, submissions, decisions, amendments and annulments of every
 * kind of record. Main rule: nobody approves what they wrote (I01). It leaves what a kind asks and
 * means to that kind's own package.
 */
@NullMarked
package org.garante.domain.review;

import org.jspecify.annotations.NullMarked;
