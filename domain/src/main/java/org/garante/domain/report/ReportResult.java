package org.garante.domain.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.garante.domain.figure.FigureGroup;

/**
 * A report as it came out: what every renderer renders.
 *
 * @param asOf until when ages are counted
 * @param agency the only one whose records are counted, for who belongs to it
 * @param coverage a table of one line: how many are counted, and how many are not and why
 * @param figures figures reported, side by side
 */
public record ReportResult(
    ReportCode code,
    ReportParameters parameters,
    Instant asOf,
    LedgerState ledger,
    Optional<String> agency,
    Answer answer,
    Optional<Chart> chart,
    Optional<Table> coverage,
    List<Table> tables,
    List<FigureGroup> figures) {
  public ReportResult {
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
  }

  public Table table(String key) {
    return tables.stream()
        .filter(table -> table.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table " + key));
  }
}
