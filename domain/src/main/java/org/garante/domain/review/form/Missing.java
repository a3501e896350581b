package org.garante.domain.review.form;

/**
 * Why an answer has no value. Missing is not no: a blank never means any of these (design.md,
 * Lists, reports, speed).
 */
public enum Missing {
  UNKNOWN,
  REFUSED,
  NOT_APPLICABLE
}
