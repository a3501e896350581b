package org.garante.domain.review.rule;

/** What follows from a rule that is not kept (design.md, Rules). */
public enum Strength {
  /** Cannot be submitted: impossible, or a required answer is not there. */
  REFUSED,
  /** Recorded freely, but the approval cannot be given. */
  BARS_DECISION,
  /** Submits like what is flagged, and is shown before it: the law knows no such act. */
  GRAVE,
  /** Submits; the finding goes on the record, to the reviewer, and oversight counts it. */
  FLAGGED
}
