package org.garante.persistence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garante.domain.report.Cell;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.Label;
import org.garante.domain.report.ReportScope;
import org.garante.domain.report.Table;
import org.garante.persistence.Snapshot;

/**
 * Tables over one base: SQL that gives a row for each thing counted, told apart by an expression.
 * The base has the columns of its {@link Listing}, in_period, and those its predicates need.
 *
 * @param lineKey names the words of what the lines are
 * @param line the expression that tells them apart; null is "not stated"
 * @param said the aggregate that says a line, where the expression does not; empty text otherwise
 * @param repeats whether the base has a thing more than once, once for each of several lines
 * @param listing what the lists behind its numbers are of
 */
record Breakdown(
    String lineKey,
    Label.Kind labels,
    String line,
    String said,
    boolean repeats,
    Listing listing,
    String base,
    List<Panel> panels) {
  private static final int MOST_LINES = 100;

  /** Where the expression says a line well enough. */
  private static final String NOTHING_ELSE = "min('')";

  static Breakdown by(
      String lineKey, Label.Kind labels, String line, String base, Panel... panels) {
    return new Breakdown(
        lineKey, labels, line, NOTHING_ELSE, false, Listing.RECORDS, base, List.of(panels));
  }

  Breakdown repeating() {
    return new Breakdown(lineKey, labels, line, said, true, listing, base, panels);
  }

  Breakdown said(String aggregate) {
    return new Breakdown(lineKey, labels, line, aggregate, repeats, listing, base, panels);
  }

  /** The same with lists of something else than records. */
  Breakdown listing(Listing other) {
    return new Breakdown(lineKey, labels, line, said, repeats, other, base, panels);
  }

  /**
   * The base, each row with its line. What a row says is reckoned once and not anew for each number
   * that counts by it: that is what the offset is for.
   */
  String lined() {
    return "select b.*, coalesce((%s)::text, '') as line from (%s offset 0) b"
        .formatted(line, base);
  }

  /** The predicate of a number in one of the tables; none if it is not here. */
  Optional<String> predicate(CellRef cell) {
    return panels.stream()
        .filter(panel -> panel.key().equals(cell.table()))
        .flatMap(panel -> panel.measures().stream())
        .filter(measure -> measure.key().equals(cell.column()))
        .flatMap(measure -> measure.predicate(cell.part()).stream())
        .findFirst();
  }

  /** Counts everything, in one statement. */
  List<Table> tables(Snapshot snapshot, ReportScope scope) {
    String counted = repeats ? "count(distinct unit)" : "count(*)";
    List<String> selects = new ArrayList<>();
    for (Panel panel : panels) {
      for (Measure measure : panel.measures()) {
        selects.addAll(measure.selects(panel.key() + "_" + measure.key(), counted));
      }
    }
    String sql =
        """
        select line, grouping(line) as is_total, coalesce(%s, '') as said,
          %s
        from (%s) lined
        group by grouping sets ((line), ())
        having grouping(line) = 1 or count(*) filter (where in_period) > 0
        order by is_total desc, %s filter (where in_period) desc, line
        """
            .formatted(said, String.join(",\n  ", selects), lined(), counted);
    List<List<Table.Line>> read = snapshot.rows(sql, row -> lines(row, scope));
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      int place = i;
      tables.add(table(panels.get(i), read.stream().map(lines -> lines.get(place)).toList()));
    }
    return tables;
  }

  /** One line of each panel. */
  private List<Table.Line> lines(Snapshot.Row row, ReportScope scope) {
    Label label = label(row);
    return panels.stream()
        .map(panel -> new Table.Line(label, cells(row, panel, label, scope)))
        .toList();
  }

  private Label label(Snapshot.Row row) {
    if (row.count("is_total") == 1) {
      return Label.total();
    }
    return label(row.text("line"), row.text("said"));
  }

  /** What a line is of: as it is said, or the value itself. */
  Label label(String value, String text) {
    return new Label(labels, value, text.isEmpty() ? value : text);
  }

  private static List<Cell> cells(Snapshot.Row row, Panel panel, Label label, ReportScope scope) {
    return panel.measures().stream()
        .map(
            measure ->
                measure.cell(
                    row,
                    panel.key() + "_" + measure.key(),
                    new CellRef(panel.key(), label.value(), measure.key(), CellRef.Part.COUNTED),
                    scope))
        .toList();
  }

  /** The first line read is that of all. */
  private Table table(Panel panel, List<Table.Line> read) {
    List<Table.Line> lines = panel.totalOnly() ? List.of() : read.subList(1, read.size());
    return new Table(
        panel.key(),
        lineKey,
        panel.measures().stream()
            .map(measure -> new Table.Column(measure.key(), measure.basis()))
            .toList(),
        lines.stream().limit(MOST_LINES).toList(),
        Optional.of(read.get(0)),
        Math.max(0, lines.size() - MOST_LINES));
  }
}
