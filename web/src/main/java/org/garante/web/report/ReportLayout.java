package org.garante.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.report.Cell;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportResult;
import org.garante.domain.report.Table;
import org.garante.web.i18n.Values;

/** Puts a report's result into words. */
@RequestScoped
public class ReportLayout {
  private final ReportWords words;
  private final FigureLayout figures;

  @Inject
  public ReportLayout(ReportWords words, FigureLayout figures) {
    this.words = words;
    this.figures = figures;
  }

  ShownReport of(ReportResult result) {
    return new ShownReport(
        result.code().name(),
        words.text("report." + result.code() + ".title"),
        answer(result),
        notes(result),
        result.coverage().map(table -> coverage(table, result)).orElse(List.of()),
        result.chart().map(chart -> new ChartLayout(words).of(result.code(), chart)),
        result.tables().stream().map(table -> table(table, result)).toList(),
        figures.groups(result.figures()));
  }

  private String answer(ReportResult result) {
    Object[] numbers = result.answer().cells().stream().map(words::brief).toArray();
    return words.text("report." + result.code() + "." + result.answer().key(), numbers);
  }

  private List<String> notes(ReportResult result) {
    List<String> notes = new ArrayList<>();
    result
        .agency()
        .ifPresent(code -> notes.add(words.text("reports.ownAgency", words.agency(code))));
    notes.add(words.text("reports.asOf", Values.instant(result.asOf(), words.locale())));
    notes.add(ledger(result));
    if (result.parameters().knownOn().isPresent()) {
      words.ifAny("report." + result.code() + ".past").ifPresent(notes::add);
    }
    return notes;
  }

  /** How far the ledger had come, in words. */
  String ledger(ReportResult result) {
    if (result.parameters().knownOn().isPresent()) {
      return words.text(
          "reports.ledger.knownOn", words.number(result.ledger().position().orElseThrow()));
    }
    String unsealed = words.number(result.ledger().unsealed());
    return result
        .ledger()
        .position()
        .map(position -> words.text("reports.ledger.sealed", words.number(position), unsealed))
        .orElseGet(() -> words.text("reports.ledger.unsealed", unsealed));
  }

  private List<ShownReport.Entry> coverage(Table table, ReportResult result) {
    return table.total().map(line -> entries(table, line, "", result)).orElse(List.of());
  }

  private ShownReport.Table table(Table table, ReportResult result) {
    ReportCode code = result.code();
    List<ShownReport.Line> lines =
        Stream.concat(table.lines().stream(), table.total().stream())
            .map(line -> line(table, line, result))
            .toList();
    return new ShownReport.Table(
        table.key(),
        words.text("report.table." + table.key()),
        words.ifAny("report.note." + table.key()).orElse(""),
        words.text("report.line." + table.lineKey()),
        table.columns().stream().map(column -> head(code, column, table)).toList(),
        table.lines().isEmpty() ? List.of() : lines,
        table.cut() == 0 ? "" : words.text("reports.cut", words.number(table.cut())));
  }

  private ShownReport.Head head(ReportCode code, Table.Column column, Table table) {
    boolean number =
        table.lines().stream().allMatch(line -> isNumber(table.cell(line, column.key())));
    return new ShownReport.Head(
        words.own(code, "column", column.key()),
        words.own(code, "define", column.key()),
        column.basis().isEmpty() ? "" : words.text("reports.basis", column.basis()),
        number);
  }

  private ShownReport.Line line(Table table, Table.Line line, ReportResult result) {
    boolean total = line.label().value().equals(CellRef.TOTAL);
    String label = words.label(line.label());
    return new ShownReport.Line(label, entries(table, line, label, result), total);
  }

  private List<ShownReport.Entry> entries(
      Table table, Table.Line line, String label, ReportResult result) {
    List<ShownReport.Entry> entries = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      String head = words.own(result.code(), "column", table.columns().get(i).key());
      Cell cell = line.cells().get(i);
      List<ShownReport.Piece> pieces =
          words.parts(cell).stream().map(part -> piece(part, head, label, result)).toList();
      entries.add(new ShownReport.Entry(head, pieces, isNumber(cell)));
    }
    return entries;
  }

  private static ShownReport.Piece piece(
      ReportWords.Part part, String head, String label, ReportResult result) {
    Optional<String> address =
        part.opens()
            .map(
                cell ->
                    ReportAddress.rows(result.code(), result.parameters(), cell, Optional.empty()));
    String spoken = label.isEmpty() ? head : head + ", " + label;
    return new ShownReport.Piece(part.text(), address.orElse(""), part.text() + ", " + spoken);
  }

  private static boolean isNumber(Cell cell) {
    return !(cell instanceof Cell.NotGiven
        || cell instanceof Cell.Period
        || cell instanceof Cell.Kind
        || cell instanceof Cell.Found);
  }
}
