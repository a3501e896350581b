package org.garante.web.report;

import java.util.Map;
import org.garante.web.page.Pdf;

/** A report as PDF. */
final class PdfFile {
  private PdfFile() {}

  static ReportFile of(
      String name,
      ShownReport report,
      Map<String, String> manifest,
      CsvRows rows,
      ReportWords words) {
    return new ReportFile(
        name + ".pdf",
        "application/pdf",
        Pdf.of(new PdfPage(words).html(report, manifest)),
        rows.count(),
        rows.sha256());
  }
}
