package org.garante.web.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.garante.domain.figure.FigureGroup;
import org.garante.domain.figure.FigurePair;
import org.garante.domain.figure.ReportedFigure;
import org.garante.domain.report.Cell;
import org.garante.domain.report.ReportResult;
import org.garante.domain.report.Table;
import org.garante.domain.report.Unit;

/**
 * The rows of a report for programs: a line for each cell, numbers with a point and no grouping,
 * whatever the language. What files of a report are hashed by, PDF and XLSX too.
 */
final class CsvRows {
  private static final List<String> COLUMNS =
      List.of(
          "table", "code", "line", "column", "value", "unit", "of", "unknown", "measured", "note");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");

  /** A number, or so many percent. */
  private static final Pattern COUNTED = Pattern.compile(NUMBER + "( %)?");

  /** The columns before it hold words and codes. */
  private static final int FIRST_NUMBER = COLUMNS.indexOf("value");

  private final ReportWords words;
  private final List<List<String>> rows = new ArrayList<>();

  private CsvRows(ReportWords words) {
    this.words = words;
  }

  static CsvRows of(ReportResult result, ReportWords words) {
    CsvRows all = new CsvRows(words);
    result.coverage().ifPresent(table -> all.add(table, result));
    result.tables().forEach(table -> all.add(table, result));
    result.figures().forEach(all::add);
    return all;
  }

  int count() {
    return rows.size();
  }

  /** The head and the rows as they stand in the file for programs, and as they are hashed. */
  String text() {
    return text(CSVFormat.RFC4180, UnaryOperator.identity());
  }

  /** The same for spreadsheets: with another separator, and numbers written otherwise. */
  String text(CSVFormat format, UnaryOperator<String> number) {
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      printer.printRecord(heads());
      for (List<String> row : rows) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
          String cell = row.get(column);
          boolean counted = column >= FIRST_NUMBER && COUNTED.matcher(cell).matches();
          cells.add(counted ? number.apply(cell) : Formulas.harmless(cell));
        }
        printer.printRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Whether a cell is a number; codes that look like one stay text: they are in the first columns.
   */
  static boolean isNumber(int column, String cell) {
    return column >= FIRST_NUMBER && NUMBER.matcher(cell).matches();
  }

  /** What the columns are called. */
  List<String> heads() {
    return COLUMNS.stream().map(key -> words.text("reports.csv." + key)).toList();
  }

  /** The rows, as they are. */
  List<List<String>> rows() {
    return rows;
  }

  String sha256() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void add(Table table, ReportResult result) {
    String title = words.text("report.table." + table.key());
    Stream.concat(table.lines().stream(), table.total().stream())
        .forEach(
            line -> {
              for (int i = 0; i < table.columns().size(); i++) {
                String column = words.own(result.code(), "column", table.columns().get(i).key());
                Values cell = values(line.cells().get(i));
                rows.add(
                    Stream.of(
                            title,
                            line.label().value(),
                            words.label(line.label()),
                            column,
                            cell.value(),
                            cell.unit(),
                            cell.of(),
                            cell.unknown(),
                            cell.measured(),
                            cell.note())
                        .toList());
              }
            });
  }

  private void add(FigureGroup group) {
    String title = words.text("figure.beside");
    for (ReportedFigure figure : group.figures()) {
      ReportedFigure.Words said = figure.in(words.locale());
      String note =
          String.join(
              " | ",
              words.period(figure.from(), figure.to()),
              said.area(),
              said.population(),
              said.comparisonBase(),
              said.issuer(),
              figure.source(),
              said.caveat());
      addFigures(title, figure.id(), group, number(figure.value()), figure.unit(), note);
    }
    for (FigurePair pair : group.pairs()) {
      String both = pair.first().ids() + " / " + pair.second().ids();
      addFigures(title, both, group, "", "", words.verdicts(pair));
    }
  }

  private void addFigures(
      String title, String code, FigureGroup group, String value, String unit, String note) {
    String metric = words.metrics(group.metrics());
    rows.add(Stream.of(title, code, metric, "", value, unit, "", "", "", note).toList());
  }

  /** What stands in the last columns. */
  private record Values(
      String value, String unit, String of, String unknown, String measured, String note) {
    static Values of(String value, String unit, String note) {
      return new Values(value, unit, "", "", "", note);
    }
  }

  private Values values(Cell cell) {
    if (cell instanceof Cell.Count count) {
      return Values.of(String.valueOf(count.value()), "", "");
    }
    if (cell instanceof Cell.Plain plain) {
      return Values.of(String.valueOf(plain.value()), "", "");
    }
    if (cell instanceof Cell.Share share) {
      return new Values(
          String.valueOf(share.part()),
          "",
          String.valueOf(share.of()),
          String.valueOf(share.unknown()),
          "",
          "");
    }
    if (cell instanceof Cell.Measured measured) {
      String unit = measured.unit() == Unit.DAYS ? "days" : "hours";
      return new Values(
          number(measured.value().map(value -> value.setScale(3, java.math.RoundingMode.HALF_UP))),
          words.text("reports.csv." + unit),
          "",
          "",
          String.valueOf(measured.measured()),
          measured.tooFew() ? words.text("reports.tooFew") : "");
    }
    if (cell instanceof Cell.Proportion proportion) {
      return Values.of(number(proportion.percent()), "%", "");
    }
    if (cell instanceof Cell.Difference difference) {
      String percent = difference.percent().map(found -> number(found) + " %").orElse("");
      return Values.of(number(difference.value()), "", percent);
    }
    if (cell instanceof Cell.Reported reported) {
      String qualifier =
          reported.figure().qualifier().map(Enum::name).map(CsvRows::small).orElse("");
      return Values.of(number(reported.figure().value()), reported.figure().unit(), qualifier);
    }
    if (cell instanceof Cell.Period period) {
      String from = period.from().map(Object::toString).orElse("");
      return Values.of(from + "/" + period.to().map(Object::toString).orElse(""), "", "");
    }
    return Values.of("", "", words.parts(cell).get(0).text());
  }

  private static String small(String constant) {
    return constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static String number(Optional<BigDecimal> value) {
    return value.map(CsvRows::number).orElse("");
  }

  private static String number(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
