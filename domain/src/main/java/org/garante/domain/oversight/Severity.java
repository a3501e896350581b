package org.garante.domain.oversight;

import org.garante.domain.review.form.Numbered;

/** How grave what a note tells of is, from 1, least, to 5. */
public enum Severity implements Numbered {
  LEVEL_1,
  LEVEL_2,
  LEVEL_3,
  LEVEL_4,
  LEVEL_5;

  /** The figure, 1 to 5. */
  @Override
  public int number() {
    return ordinal() + 1;
  }
}
