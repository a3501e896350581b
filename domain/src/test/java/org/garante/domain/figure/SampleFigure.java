package org.garante.domain.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.figure.ReportedFigure.Qualifier;
import org.garante.domain.figure.ReportedFigure.Words;

/** Figures as sources give them, for tests: national, over the winter of 2024 to 2025. */
public final class SampleFigure {
  private static final LocalDate FROM = LocalDate.parse("2024-10-01");
  private static final LocalDate TO = LocalDate.parse("2025-03-31");

  private SampleFigure() {}

  public static ReportedFigure of(
      String id, String metric, String unit, String value, String population, String base) {
    Words words = new Words("Government of Mexico", "national", population, base, "");
    return new ReportedFigure(
        id,
        "S004",
        metric,
        unit,
        new BigDecimal(value),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(FROM),
        Optional.of(TO),
        Comparison.none("notOfThisRegister"),
        Optional.empty(),
        Map.of("en", words, "es", words));
  }

  /** The same as a lower bound: "over 750". */
  public static ReportedFigure over(ReportedFigure figure) {
    return bounded(figure, Optional.of(figure.value()), Optional.empty(), Qualifier.OVER);
  }

  /** The same as an upper bound: "almost 750". */
  public static ReportedFigure under(ReportedFigure figure) {
    return bounded(figure, Optional.empty(), Optional.of(figure.value()), Qualifier.ALMOST);
  }

  private static ReportedFigure bounded(
      ReportedFigure figure,
      Optional<BigDecimal> lower,
      Optional<BigDecimal> upper,
      Qualifier qualifier) {
    return changed(
        figure, lower, upper, Optional.of(qualifier), figure.from(), figure.to(), figure.label());
  }

  /** The same without a period. */
  static ReportedFigure undated(ReportedFigure figure) {
    return changed(
        figure,
        figure.lower(),
        figure.upper(),
        figure.qualifier(),
        Optional.empty(),
        Optional.empty(),
        figure.label());
  }

  /** The same, called something. */
  public static ReportedFigure called(ReportedFigure figure, FigureLabel.About about, String word) {
    return changed(
        figure,
        figure.lower(),
        figure.upper(),
        figure.qualifier(),
        figure.from(),
        figure.to(),
        Optional.of(new FigureLabel(about, Map.of("en", word, "es", word), Optional.empty())));
  }

  private static ReportedFigure changed(
      ReportedFigure figure,
      Optional<BigDecimal> lower,
      Optional<BigDecimal> upper,
      Optional<Qualifier> qualifier,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<FigureLabel> label) {
    return new ReportedFigure(
        figure.id(),
        figure.source(),
        figure.metric(),
        figure.unit(),
        figure.value(),
        lower,
        upper,
        qualifier,
        from,
        to,
        figure.comparison(),
        label,
        figure.words());
  }
}
