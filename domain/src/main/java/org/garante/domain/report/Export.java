package org.garante.domain.report;

/** A report on its way out, and what goes with it. */
public record Export(ReportResult result, Manifest manifest) {
  /** What it leaves as. */
  public enum Format {
    CSV,
    XLSX,
    PDF
  }
}
