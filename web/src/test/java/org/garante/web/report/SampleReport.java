package org.garante.web.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.catalogue.SampleCatalogue;
import org.garante.domain.figure.FigureGroup;
import org.garante.domain.figure.SampleFigure;
import org.garante.domain.report.Answer;
import org.garante.domain.report.Cell;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.Chart;
import org.garante.domain.report.Export;
import org.garante.domain.report.Label;
import org.garante.domain.report.LedgerState;
import org.garante.domain.report.Manifest;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportResult;
import org.garante.domain.report.Table;
import org.garante.domain.report.Unit;

/** A result with a cell of every sort, for the renderers. */
final class SampleReport {
  static final Locale SPANISH = Locale.forLanguageTag("es-MX");
  static final Instant NOW = Instant.parse("2025-07-01T18:00:00Z");

  private SampleReport() {}

  static ReportWords words(Locale locale) {
    return new ReportWords(locale, new SampleCatalogue());
  }

  static CellRef cell(String column) {
    return new CellRef("registration", "GN", column, CellRef.Part.COUNTED);
  }

  static ReportResult result() {
    List<Table.Column> columns =
        List.of(
            new Table.Column("counted", "LNRD 17"),
            new Table.Column("delayMedian", "LNRD 17"),
            new Table.Column("late", "LNRD 17"),
            new Table.Column("lateWithoutReason", "LNRD 21"));
    List<Cell> cells =
        List.of(
            new Cell.Count(1842, cell("counted")),
            new Cell.Measured(
                Optional.of(new BigDecimal("1.25")), Unit.HOURS, 1800, false, cell("delayMedian")),
            new Cell.Share(12, 35, 3, cell("late")),
            new Cell.NotGiven("none"));
    Table.Line line = new Table.Line(new Label(Label.Kind.AGENCY, "GN", "GN"), cells);
    Table.Line formula = new Table.Line(new Label(Label.Kind.TEXT, "=1+1", "=1+1"), cells);
    Table table =
        new Table(
            "registration",
            "owner",
            columns,
            List.of(line, formula),
            Optional.of(new Table.Line(Label.total(), cells)),
            0);
    return new ReportResult(
        ReportCode.R04,
        ReportParameters.of(Map.of("agency", "GN", "from", "2025-06-01")).only(ReportCode.R04),
        NOW,
        new LedgerState(Optional.empty(), 1971),
        Optional.of("GN"),
        new Answer(
            "answer",
            List.of(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(2),
                cells.get(0),
                cells.get(3),
                cells.get(1),
                cells.get(2))),
        Optional.of(new Chart(table, "delayMedian", "")),
        Optional.of(table),
        List.of(table),
        FigureGroup.of(
            List.of(
                SampleFigure.of("F24", "homicides.change", "percent", "-14", "a", "b"),
                SampleFigure.of("F25", "homicides.change", "percent", "-1", "c", "d")),
            List.of()));
  }

  static Export export() {
    ReportResult result = result();
    return new Export(
        result,
        new Manifest(
            UUID.fromString("00000000-0000-4000-8000-000000000001"),
            result.code(),
            result.parameters(),
            result.ledger(),
            NOW,
            "auditor (SABG-1005)",
            "SABG",
            "Revisión <interna>\n& anual"));
  }

  static ReportLayout layout(ReportWords words) {
    return new ReportLayout(words, new FigureLayout(words));
  }
}
