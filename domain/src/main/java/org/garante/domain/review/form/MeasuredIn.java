package org.garante.domain.review.form;

/** What a quantity is measured in. */
public enum MeasuredIn {
  GRAM,
  KILOGRAM,
  TONNE,
  MILLILITRE,
  LITRE,
  METRE,
  SQUARE_METRE,
  HECTARE,
  PIECE
}
