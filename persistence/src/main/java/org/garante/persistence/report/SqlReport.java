package org.garante.persistence.report;

import java.util.List;
import java.util.Optional;
import org.garante.domain.figure.FigureGroup;
import org.garante.domain.report.Answer;
import org.garante.domain.report.Chart;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportScope;
import org.garante.domain.report.Table;
import org.garante.persistence.Snapshot;

/** One report: what it counts, and what it says of it. */
interface SqlReport {
  ReportCode code();

  /** What it counts, each in one statement. */
  List<Breakdown> breakdowns(ReportParameters parameters);

  /** What it says of what was counted. */
  Outcome outcome(List<Table> counted, Snapshot snapshot, ReportScope scope);

  /** What a report says. */
  record Outcome(
      Answer answer, Optional<Chart> chart, List<Table> tables, List<FigureGroup> figures) {
    Outcome(Answer answer, Chart chart, List<Table> tables) {
      this(answer, Optional.of(chart), tables, List.of());
    }
  }

  /** The table of that key. */
  static Table table(List<Table> tables, String key) {
    return tables.stream().filter(table -> table.key().equals(key)).findFirst().orElseThrow();
  }
}
