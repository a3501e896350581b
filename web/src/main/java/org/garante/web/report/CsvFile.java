package org.garante.web.report;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.garante.domain.report.Export;

/** A report as CSV: what the file is on top, each line after a hash sign, then the rows. */
final class CsvFile {
  /** So that spreadsheets read it as UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvFile() {}

  static ReportFile of(
      String name, String title, Export export, Map<String, String> manifest, CsvRows rows) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    text.append("# ").append(export.manifest().report()).append(" · ").append(title).append("\r\n");
    manifest.forEach(
        (head, value) -> text.append("# ").append(head).append(": ").append(value).append("\r\n"));
    text.append(rows.text());
    return new ReportFile(
        name + ".csv",
        "text/csv;charset=UTF-8",
        text.toString().getBytes(StandardCharsets.UTF_8),
        rows.count(),
        rows.sha256());
  }
}
