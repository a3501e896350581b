package org.garante.domain.review.form;

/** A yes or a no. Not knowing is neither: that is a typed {@link Missing}. */
public enum YesNo {
  YES,
  NO
}
