package org.garante.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.garante.domain.ground.Capital;
import org.garante.domain.report.Export;
import org.garante.domain.report.ExportService;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;

/** Makes files of reports: begun and ended in the ledger, with what they are inside. */
@RequestScoped
public class ReportFiles {
  private final ExportService exports;
  private final ReportLayout layout;
  private final ReportWords words;

  @Inject
  public ReportFiles(ExportService exports, ReportLayout layout, ReportWords words) {
    this.exports = exports;
    this.layout = layout;
    this.words = words;
  }

  /** The file, once its end is entered. */
  ReportFile make(
      ReportCode code, ReportParameters parameters, Export.Format format, String purpose) {
    Export export = exports.begin(code, parameters, format, purpose);
    CsvRows rows = CsvRows.of(export.result(), words);
    Map<String, String> manifest =
        new ManifestWords(words).lines(export, layout.ledger(export.result()), rows);
    LocalDate day = LocalDate.ofInstant(export.manifest().at(), Capital.ZONE);
    String name = "garante-" + code + "-" + day;
    String title = words.text("report." + code + ".title");
    ReportFile file =
        switch (format) {
          case CSV -> CsvFile.of(name, title, export, manifest, rows, words.locale());
          case CSV_MACHINE -> CsvFile.forPrograms(name, rows);
          case XLSX -> XlsxFile.of(name, title, export, manifest, rows, words);
          case PDF -> PdfFile.of(name, layout.of(export.result()), manifest, rows, words);
        };
    exports.end(export.manifest(), file.rows(), file.sha256());
    return file;
  }
}
