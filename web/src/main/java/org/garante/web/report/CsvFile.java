package org.garante.web.report;

import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.garante.domain.report.Export;

/**
 * A report as CSV. For spreadsheets: where it comes from on top, a line in one quoted cell each,
 * with the separator and the decimal sign of the language. For programs: the rows alone (RFC 4180).
 */
final class CsvFile {
  /** So that spreadsheets read it as UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvFile() {}

  static ReportFile of(
      String name,
      String title,
      Export export,
      Map<String, String> manifest,
      CsvRows rows,
      Locale locale) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    text.append(head(export.manifest().report() + " · " + title));
    manifest.forEach((key, value) -> text.append(head(key + ": " + value)));
    char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(decimal == ',' ? ';' : ',').get();
    text.append(rows.text(format, number -> number.replace('.', decimal)));
    return file(name + ".csv", text.toString(), rows);
  }

  static ReportFile forPrograms(String name, CsvRows rows) {
    return file(name + "-rows.csv", rows.text(), rows);
  }

  private static ReportFile file(String name, String text, CsvRows rows) {
    return new ReportFile(
        name,
        "text/csv;charset=UTF-8",
        text.getBytes(StandardCharsets.UTF_8),
        rows.count(),
        rows.sha256());
  }

  /** One line and one cell, whatever it says. */
  private static String head(String text) {
    String line = "# " + text.replaceAll("\\R", " ");
    return '"' + line.replace("\"", "\"\"") + "\"\r\n";
  }
}
