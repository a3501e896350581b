package org.garante.domain.review;

import java.util.Set;

/** Where a submission stands. It moves once, and never again. */
public enum SubmissionStatus {
  SUBMITTED,
  APPROVED,
  RETURNED,
  WITHDRAWN;

  private static final Set<SubmissionStatus> DECIDED = Set.of(APPROVED, RETURNED, WITHDRAWN);

  /** Whether it may become that. */
  public boolean mayBecome(SubmissionStatus next) {
    return this == SUBMITTED && DECIDED.contains(next);
  }
}
