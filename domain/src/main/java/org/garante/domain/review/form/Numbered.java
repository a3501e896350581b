package org.garante.domain.review.form;

/** A choice that is kept as a number: each constant's name ends with its own. */
public interface Numbered {
  int number();
}
