package org.garante.persistence.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.garante.domain.report.Cell;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.CellRef.Part;
import org.garante.domain.report.ReportResult;
import org.garante.domain.report.Table;

/** Reads the numbers of a report's result. */
final class Numbers {
  private Numbers() {}

  static Map<CellRef, Long> withoutDrafts(Map<CellRef, Long> numbers) {
    Map<CellRef, Long> some = new LinkedHashMap<>(numbers);
    some.keySet().removeIf(cell -> cell.table().equals("drafts"));
    return some;
  }

  /** Every number of a report that counts something, with where it stands. */
  static Map<CellRef, Long> numbers(ReportResult result) {
    Map<CellRef, Long> numbers = new LinkedHashMap<>();
    Stream.concat(result.tables().stream(), result.coverage().stream())
        .flatMap(table -> Stream.concat(table.lines().stream(), table.total().stream()))
        .flatMap(line -> line.cells().stream())
        .forEach(cell -> put(cell, numbers));
    return numbers;
  }

  private static void put(Cell cell, Map<CellRef, Long> numbers) {
    if (cell instanceof Cell.Count count) {
      numbers.put(count.opens(), count.value());
    } else if (cell instanceof Cell.Share share) {
      numbers.put(share.opens(), share.part());
      numbers.put(share.opens().with(Part.OF), share.of());
      numbers.put(share.opens().with(Part.UNKNOWN), share.unknown());
    } else if (cell instanceof Cell.Measured measured) {
      numbers.put(measured.opens(), measured.measured());
    }
  }

  static Cell cell(Table table, String line, String column) {
    return table.cell(
        line.equals(CellRef.TOTAL)
            ? table.total().orElseThrow()
            : table.line(line).orElseThrow(() -> new AssertionError("no line " + line)),
        column);
  }

  static List<Long> counts(Table table, String line, String... columns) {
    return Stream.of(columns)
        .map(column -> ((Cell.Count) cell(table, line, column)).value())
        .toList();
  }

  static List<Long> share(Table table, String line, String column) {
    Cell.Share share = (Cell.Share) cell(table, line, column);
    return List.of(share.part(), share.of(), share.unknown());
  }
}
