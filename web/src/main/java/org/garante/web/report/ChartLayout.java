package org.garante.web.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.garante.domain.report.Cell;
import org.garante.domain.report.Chart;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.Table;

/** Turns a column into bars: how long each is, of the longest. */
final class ChartLayout {
  private final ReportWords words;

  ChartLayout(ReportWords words) {
    this.words = words;
  }

  ShownReport.Chart of(ReportCode code, Chart chart) {
    double longest = longest(chart, chart.lines());
    boolean two = !chart.beside().isEmpty();
    List<ShownReport.Bar> bars =
        chart.lines().stream()
            .map(line -> bar(chart, line, two ? longest(chart, List.of(line)) : longest))
            .toList();
    return new ShownReport.Chart(
        words.text("report." + code + ".chart"),
        words.text("report.table." + chart.table().key()),
        words.text("report.chart.main"),
        two ? words.text("report.chart.beside") : "",
        bars);
  }

  private ShownReport.Bar bar(Chart chart, Table.Line line, double longest) {
    boolean two = !chart.beside().isEmpty();
    return new ShownReport.Bar(
        words.label(line.label()),
        words.brief(chart.table().cell(line, chart.column())),
        percent(value(chart, line, chart.column()), longest),
        two ? words.brief(chart.table().cell(line, chart.beside())) : "",
        percent(value(chart, line, chart.beside()), longest));
  }

  /** Two bars are for comparing with each other, so that each pair has a scale of its own. */
  private static double longest(Chart chart, List<Table.Line> lines) {
    return lines.stream()
        .flatMap(
            line -> Stream.of(chart.column(), chart.beside()).map(at -> value(chart, line, at)))
        .reduce(0.0, Math::max);
  }

  private static int percent(double value, double longest) {
    return longest <= 0 ? 0 : (int) Math.round(Math.max(0, value) * 100 / longest);
  }

  /** What there is no value of has no length. */
  private static double value(Chart chart, Table.Line line, String column) {
    if (column.isEmpty()) {
      return 0;
    }
    Cell cell = chart.table().cell(line, column);
    if (cell instanceof Cell.Count count) {
      return count.value();
    }
    if (cell instanceof Cell.Measured measured) {
      return measured.value().map(BigDecimal::doubleValue).orElse(0.0);
    }
    return cell instanceof Cell.Reported reported ? reported.figure().value().doubleValue() : 0;
  }
}
