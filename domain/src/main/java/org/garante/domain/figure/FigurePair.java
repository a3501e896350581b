package org.garante.domain.figure;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two figures about the same subject, side by side.
 *
 * @param differing in what they differ
 */
public record FigurePair(ReportedFigure first, ReportedFigure second, Set<Aspect> differing) {
  /** What can be said of the two. Never who is wrong. */
  public enum Verdict {
    /** They give the same value. */
    SAME_VALUE,
    /** Not the same thing was measured, so that both can be true. */
    NOT_THE_SAME_MEASURED,
    /** What the one leaves open takes in the other: "over 750" and "758". */
    WITHIN_BOUNDS,
    /** As far as their sources say, the same was measured, with different values. */
    SAME_MEASURED
  }

  public FigurePair {
    differing = Set.copyOf(differing);
  }

  static FigurePair of(ReportedFigure first, ReportedFigure second) {
    Set<Aspect> differing =
        EnumSet.allOf(Aspect.class).stream()
            .filter(aspect -> aspect.differs(first, second))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aspect.class)));
    return new FigurePair(first, second, differing);
  }

  public boolean differIn(Aspect aspect) {
    return differing.contains(aspect);
  }

  public Verdict verdict() {
    if (!differIn(Aspect.VALUE)) {
      return Verdict.SAME_VALUE;
    }
    if (differing.stream().anyMatch(Aspect::isOfDefinition)) {
      return Verdict.NOT_THE_SAME_MEASURED;
    }
    return boundsOverlap() ? Verdict.WITHIN_BOUNDS : Verdict.SAME_MEASURED;
  }

  private boolean boundsOverlap() {
    return reaches(lowest(first), highest(second)) && reaches(lowest(second), highest(first));
  }

  private static boolean reaches(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    return low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) <= 0;
  }

  /** Empty where the source leaves it open below. */
  private static Optional<BigDecimal> lowest(ReportedFigure figure) {
    return figure.lower().or(() -> figure.upper().isPresent() ? Optional.empty() : value(figure));
  }

  /** Empty where the source leaves it open above. */
  private static Optional<BigDecimal> highest(ReportedFigure figure) {
    return figure.upper().or(() -> figure.lower().isPresent() ? Optional.empty() : value(figure));
  }

  private static Optional<BigDecimal> value(ReportedFigure figure) {
    return Optional.of(figure.value());
  }
}
