package org.garante.domain.figure;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two figures, or two sums of figures, side by side: first what is declared of them counts, then
 * their units, then what their bounds leave open, then how they are defined.
 *
 * @param through what the first is a part of and that is a part of the second
 * @param differing in what they differ
 * @param verdicts one at least
 */
public record FigurePair(
    Side first, Side second, Optional<Side> through, Set<Aspect> differing, Set<Verdict> verdicts) {
  public FigurePair {
    differing = Set.copyOf(differing);
    verdicts = Set.copyOf(verdicts);
  }

  private static FigurePair of(
      Side first, Side second, Optional<Side> through, Set<Verdict> verdicts) {
    Set<Aspect> differing =
        Stream.of(Aspect.values())
            .filter(aspect -> first.differsIn(aspect, second))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aspect.class)));
    return new FigurePair(first, second, through, differing, verdicts);
  }

  /** Of which it is declared how they have to do with each other. */
  static FigurePair related(FigureRelation.Kind kind, Side first, Side second) {
    return of(
        first,
        second,
        Optional.empty(),
        switch (kind) {
          case SUBSET_OF -> part(first, second);
          case SAME_FACT -> sameFact(first, second);
          case REGISTER_OF -> register(first, second);
          case BASE_OF -> base(first, second);
        });
  }

  /** Of which nothing is declared, but which measure the same. */
  static FigurePair unrelated(Side first, Side second) {
    return of(first, second, Optional.empty(), sameMetric(first, second));
  }

  /** A part of a part, which is called otherwise than the whole. */
  static FigurePair labelled(Side first, Side through, Side second) {
    return of(first, second, Optional.of(through), Set.of(Verdict.LABEL));
  }

  /** Something of which there is nothing in what it is declared a part of. */
  static FigurePair unmatched(Side first, Side second) {
    return of(first, second, Optional.empty(), Set.of(Verdict.ARITHMETIC));
  }

  public boolean isFound() {
    return verdicts.stream().anyMatch(Verdict::isFound);
  }

  private static Set<Verdict> part(Side part, Side whole) {
    Set<Verdict> found = EnumSet.noneOf(Verdict.class);
    if (part.contradictsLabelOf(whole)) {
      found.add(Verdict.LABEL);
    }
    if (part.hasUnitOf(whole) && part.exceeds(whole)) {
      found.add(Verdict.SUBSET_EXCEEDS);
    }
    return found.isEmpty()
        ? Set.of(part.hasUnitOf(whole) ? Verdict.PART_OF_WHOLE : Verdict.OTHER_UNIT)
        : found;
  }

  private static Set<Verdict> sameFact(Side first, Side second) {
    Set<Verdict> found = EnumSet.noneOf(Verdict.class);
    if (!first.hasUnitOf(second)) {
      found.add(Verdict.UNIT);
    } else if (!first.agreesWith(second)) {
      found.add(Verdict.VALUE);
    }
    if (first.contradictsLabelOf(second)) {
      found.add(Verdict.LABEL);
    }
    return found.isEmpty() ? agreeing(first, second) : found;
  }

  private static Set<Verdict> register(Side register, Side population) {
    if (!register.hasUnitOf(population)) {
      return Set.of(Verdict.UNIT);
    }
    if (population.exceeds(register)) {
      return Set.of(Verdict.COVERAGE_GAP);
    }
    return register.exceeds(population) ? Set.of(Verdict.VALUE) : agreeing(register, population);
  }

  private static Set<Verdict> base(Side base, Side later) {
    boolean redefined =
        base.differsIn(Aspect.POPULATION, later) || base.differsIn(Aspect.AREA, later);
    return redefined ? Set.of(Verdict.DEFINITION) : sameMetric(base, later);
  }

  private static Set<Verdict> sameMetric(Side first, Side second) {
    if (!first.hasPeriod() || !second.hasPeriod()) {
      return first.differsIn(Aspect.POPULATION, second)
          ? Set.of(Verdict.PERIOD, Verdict.DEFINITION)
          : Set.of(Verdict.PERIOD);
    }
    if (first.differsIn(Aspect.PERIOD, second)) {
      return Set.of(Verdict.OTHER_PERIOD);
    }
    if (first.differsIn(Aspect.AREA, second)) {
      return Set.of(Verdict.OTHER_PLACE);
    }
    if (!first.hasUnitOf(second)) {
      return Set.of(Verdict.OTHER_UNIT);
    }
    if (first.differsIn(Aspect.BASE, second)) {
      return Set.of(Verdict.BASELINE);
    }
    if (first.agreesWith(second)) {
      return first.contradictsLabelOf(second) ? Set.of(Verdict.LABEL) : agreeing(first, second);
    }
    return Set.of(first.differsIn(Aspect.POPULATION, second) ? Verdict.DEFINITION : Verdict.VALUE);
  }

  private static Set<Verdict> agreeing(Side first, Side second) {
    return Set.of(first.isAsMuchAs(second) ? Verdict.SAME_VALUE : Verdict.WITHIN_BOUNDS);
  }
}
