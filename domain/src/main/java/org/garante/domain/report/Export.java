package org.garante.domain.report;

/** A report on its way out, and what goes with it. */
public record Export(ReportResult result, Manifest manifest) {
  /** What it leaves as. */
  public enum Format {
    /** For spreadsheets, in the reader's language. */
    CSV,
    /** For programs: the rows alone, the same in every language but for their words. */
    CSV_MACHINE,
    XLSX,
    PDF
  }
}
