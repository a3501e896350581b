package org.garante.web.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.garante.domain.report.Export;

/** A report as a workbook: one sheet with its rows, numbers as numbers, and one with what it is. */
final class XlsxFile {
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** What a cell may hold; the rest stays in the CSV. */
  private static final int LONGEST = 32_767;

  private XlsxFile() {}

  static ReportFile of(
      String name,
      String title,
      Export export,
      Map<String, String> manifest,
      CsvRows rows,
      ReportWords words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Garante", null)) {
      fill(book.newWorksheet(export.manifest().report().name()), rows);
      Worksheet about = book.newWorksheet(words.text("reports.manifest"));
      about.value(0, 0, export.manifest().report() + " · " + title);
      about.style(0, 0).bold().set();
      int line = 1;
      for (Map.Entry<String, String> entry : manifest.entrySet()) {
        about.value(line, 0, entry.getKey());
        about.value(line, 1, text(entry.getValue()));
        line++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReportFile(name + ".xlsx", TYPE, out.toByteArray(), rows.count(), rows.sha256());
  }

  private static void fill(Worksheet sheet, CsvRows rows) throws IOException {
    List<String> heads = rows.heads();
    for (int column = 0; column < heads.size(); column++) {
      sheet.value(0, column, heads.get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    int line = 1;
    for (List<String> row : rows.rows()) {
      for (int column = 0; column < row.size(); column++) {
        put(sheet, line, column, row.get(column));
      }
      line++;
      sheet.flush();
    }
  }

  private static void put(Worksheet sheet, int line, int column, String value) {
    if (CsvRows.isNumber(column, value)) {
      sheet.value(line, column, new BigDecimal(value));
    } else if (!value.isEmpty()) {
      sheet.value(line, column, text(value));
    }
  }

  private static String text(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }
}
