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
        Map.of("en", words, "es", words));
  }

  /** The same as a lower bound: "over 750". */
  public static ReportedFigure over(ReportedFigure figure) {
    return new ReportedFigure(
        figure.id(),
        figure.source(),
        figure.metric(),
        figure.unit(),
        figure.value(),
        Optional.of(figure.value()),
        Optional.empty(),
        Optional.of(Qualifier.OVER),
        figure.from(),
        figure.to(),
        figure.comparison(),
        figure.words());
  }
}
