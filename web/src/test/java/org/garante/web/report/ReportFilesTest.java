package org.garante.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.garante.domain.report.Export;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFilesTest {
  private final ReportWords words = SampleReport.words(SampleReport.SPANISH);
  private final Export export = SampleReport.export();
  private final CsvRows rows = CsvRows.of(export.result(), words);
  private final Map<String, String> manifest =
      new ManifestWords(words)
          .lines(export, SampleReport.layout(words).ledger(export.result()), rows);

  @Test
  void csv_says_on_top_where_it_comes_from_a_cell_a_line() throws Exception {
    String csv = text(spreadsheet(SampleReport.SPANISH).bytes());
    assertThat(csv)
        .startsWith("\uFEFF\"# R04 · Demora\"\r\n")
        .contains("\"# Propósito: Revisión <interna> & anual\"\r\n")
        .contains("\"# Persona usuaria: auditor (SABG-1005)\"\r\n")
        .contains("\"# Bitácora: Nada sellado todavía en la bitácora; 1,971 cambios sin sellar.")
        .contains("00000000-0000-4000-8000-000000000001");
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(csv.substring(1)))) {
      List<CSVRecord> lines = parser.getRecords();
      assertThat(lines.subList(0, manifest.size() + 1))
          .allSatisfy(line -> assertThat(line.size()).isEqualTo(1));
      assertThat(lines.subList(manifest.size() + 1, lines.size()))
          .hasSize(rows.count() + 1)
          .allSatisfy(line -> assertThat(line.size()).isEqualTo(rows.heads().size()));
    }
  }

  @Test
  void csv_for_programs_is_the_rows_alone_and_has_the_hash_of_the_manifest() throws Exception {
    byte[] bytes = CsvFile.forPrograms("r", rows).bytes();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertThat(manifest.values()).contains(HexFormat.of().formatHex(hash));
    assertThat(text(bytes)).startsWith("tabla,");
  }

  @Test
  void separator_and_decimal_sign_are_those_of_the_language() {
    assertThat(text(spreadsheet(SampleReport.SPANISH).bytes())).contains(",1.25,h,");
    assertThat(text(spreadsheet(Locale.forLanguageTag("es-ES")).bytes()))
        .contains(";1,25;h;")
        .contains(";1842;");
    assertThat(rows.text()).contains(",1.25,h,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1+1",
        "@SUM(A1)",
        "\t1",
        "\r1",
        "\n1",
        " =1+1",
        "\u00A0=1",
        "\u200B=1",
        "\uFEFF@a",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20a",
        "\u3000\uFF1D1",
        "=\nx"
      })
  void formula_is_made_plain(String text) {
    assertThat(Formulas.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GN", "1+1", "a=b", "'=1", "–", "−14 %", "ñ@", "1,971"})
  void what_is_no_formula_stays(String text) {
    assertThat(Formulas.harmless(text)).isEqualTo(text);
  }

  private ReportFile spreadsheet(Locale locale) {
    return CsvFile.of("r", "Demora", export, manifest, rows, locale);
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
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
