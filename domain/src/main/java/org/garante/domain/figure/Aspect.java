package org.garante.domain.figure;

import java.util.List;
import java.util.function.Function;

/** In what two figures about the same subject can differ. */
public enum Aspect {
  VALUE(figure -> List.of(figure.value().stripTrailingZeros(), figure.unit())),
  METRIC(ReportedFigure::metric),
  LABEL(ReportedFigure::label),
  UNIT(ReportedFigure::unit),
  QUALIFIER(ReportedFigure::qualifier),
  PERIOD(figure -> List.of(figure.from(), figure.to())),
  AREA(figure -> figure.original().area()),
  POPULATION(figure -> figure.original().population()),
  BASE(figure -> figure.original().comparisonBase()),
  ISSUER(figure -> figure.original().issuer());

  private final Function<ReportedFigure, Object> read;

  Aspect(Function<ReportedFigure, Object> read) {
    this.read = read;
  }

  boolean differs(ReportedFigure first, ReportedFigure second) {
    return !read.apply(first).equals(read.apply(second));
  }
}
