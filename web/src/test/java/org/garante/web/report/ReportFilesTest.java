package org.garante.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.garante.domain.report.Export;
import org.junit.jupiter.api.Test;

class ReportFilesTest {
  private final ReportWords words = SampleReport.words(SampleReport.SPANISH);
  private final Export export = SampleReport.export();
  private final CsvRows rows = CsvRows.of(export.result(), words);
  private final Map<String, String> manifest =
      new ManifestWords(words)
          .lines(export, SampleReport.layout(words).ledger(export.result()), rows);

  @Test
  void csv_carries_its_manifest_and_the_hash_of_its_rows() throws Exception {
    String csv = text(CsvFile.of("r", "Demora", export, manifest, rows).bytes());
    String body =
        csv.lines()
            .dropWhile(line -> line.startsWith("#"))
            .map(line -> line + "\r\n")
            .reduce("", String::concat);
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
    assertThat(manifest.values()).contains(HexFormat.of().formatHex(hash));
    assertThat(csv)
        .contains("# Propósito: Revisión <interna> & anual\r\n")
        .contains("# Persona usuaria: auditor (SABG-1005)\r\n")
        .contains("# Bitácora: Nada sellado todavía en la bitácora; 1,971 cambios sin sellar.")
        .contains("00000000-0000-4000-8000-000000000001");
  }

  @Test
  void csv_numbers_are_plain_and_nothing_is_a_formula() {
    assertThat(rows.text())
        .contains("GN,GN (es) (GN),Registradas,1842,,,,,\r\n")
        .contains("GN,GN (es) (GN),\"Demora en Garante, mediana\",1.25,h,,,1800,\r\n")
        .contains("GN,GN (es) (GN),Tardías en Garante,12,,35,3,,\r\n")
        .contains("Variación de homicidios,,-14,percent")
        .contains("'=1+1")
        .doesNotContain(",=1+1");
    assertThat(rows.count()).isEqualTo(2 * 3 * 4 + 3);
  }

  @Test
  void workbook_has_the_rows_of_the_csv_with_numbers_as_numbers() throws IOException {
    ReportFile file = XlsxFile.of("r", "Demora", export, manifest, rows, words);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.bytes()))) {
      List<Row> lines = book.getFirstSheet().read();
      assertThat(lines).hasSize(rows.count() + 1);
      assertThat(lines.get(0).getCellText(4)).isEqualTo("valor");
      assertThat(lines)
          .anySatisfy(
              row -> {
                assertThat(row.getCellText(3)).isEqualTo("Demora en Garante, mediana");
                assertThat(row.getCellAsNumber(4)).contains(new BigDecimal("1.25"));
              })
          .anySatisfy(
              row -> {
                assertThat(row.getCell(2).getType()).isEqualTo(CellType.STRING);
                assertThat(row.getCellText(2)).startsWith("=1+1");
              });
      List<Row> about = book.getSheet(1).orElseThrow().read();
      assertThat(about).hasSize(manifest.size() + 1);
      assertThat(about).anySatisfy(row -> assertThat(row.getCellText(1)).isEqualTo(file.sha256()));
    }
    assertThat(file.name()).isEqualTo("r.xlsx");
  }

  @Test
  void pdf_repeats_what_the_page_says_and_where_it_comes_from() throws IOException {
    ReportFile file =
        PdfFile.of("r", SampleReport.layout(words).of(export.result()), manifest, rows, words);
    try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
      String said = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
      assertThat(said)
          .contains("R04 · Demora y vacíos del registro de detenciones")
          .contains("Página 1 de " + pdf.getNumberOfPages())
          .contains("1 h 15 min")
          .contains("Revisión <interna> & anual")
          .contains(file.sha256())
          .contains("−14 %");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("es");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF# R04");
    return text.substring(1);
  }
}
