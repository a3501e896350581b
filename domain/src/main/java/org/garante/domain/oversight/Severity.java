package org.garante.domain.oversight;

/** How grave what a note tells of is, from 1, least, to 5. */
public enum Severity {
  LEVEL_1,
  LEVEL_2,
  LEVEL_3,
  LEVEL_4,
  LEVEL_5;

  /** The figure, 1 to 5. */
  public int number() {
    return ordinal() + 1;
  }
}
