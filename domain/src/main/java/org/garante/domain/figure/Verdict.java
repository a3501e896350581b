package org.garante.domain.figure;

/** What can be said of two figures, or of a figure and what is recorded. Never who is wrong. */
public enum Verdict {
  /** A register holds less than the population it is a register of. */
  COVERAGE_GAP(true),
  /** The same thing, with different values. */
  VALUE(true),
  /** The same fact, in units of which neither can be turned into the other. */
  UNIT(true),
  /** One of them does not say of when it is. */
  PERIOD(true),
  /** Changes, measured from different bases. */
  BASELINE(true),
  /** Counted by different definitions. */
  DEFINITION(true),
  /** A part that is more than its whole. */
  SUBSET_EXCEEDS(true),
  /** What one calls it, another calls otherwise. */
  LABEL(true),
  /** Something in a part of which there is nothing in the whole. */
  ARITHMETIC(true),
  /** Led by whom the law does not let lead. */
  ACTOR(true),

  /** A part that is no more than its whole. */
  PART_OF_WHOLE(false),
  /** The same value, by the same name, in the same unit. */
  SAME_VALUE(false),
  /** What one leaves open takes in the other: "over 750" and "758". */
  WITHIN_BOUNDS(false),
  OTHER_PERIOD(false),
  OTHER_PLACE(false),
  OTHER_UNIT(false);

  private final boolean found;

  Verdict(boolean found) {
    this.found = found;
  }

  /** Whether it is a discrepancy. */
  public boolean isFound() {
    return found;
  }
}
