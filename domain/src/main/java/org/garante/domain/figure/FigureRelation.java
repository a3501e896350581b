package org.garante.domain.figure;

import java.util.List;

/**
 * How figures have to do with each other, declared as data and never read out of their words.
 *
 * @param first ids; more than one are taken together
 * @param second ids; more than one are taken together
 */
public record FigureRelation(Kind kind, List<String> first, List<String> second) {
  /** What the first is to the second. */
  public enum Kind {
    /** A part of it: a part of several taken together is compared metric by metric. */
    SUBSET_OF,
    /** The same fact, told by another source. */
    SAME_FACT,
    /** What a register holds of it. */
    REGISTER_OF,
    /** What the second was counted anew from. */
    BASE_OF
  }

  public FigureRelation {
    first = List.copyOf(first);
    second = List.copyOf(second);
    if (first.isEmpty() || second.isEmpty()) {
      throw new IllegalArgumentException("a relation is of figures with figures");
    }
  }

  boolean isOfOneWithOne() {
    return first.size() == 1 && second.size() == 1;
  }
}
