package org.garante.web.report;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;

/** A report as PDF: laid out from HTML, with a font of its own so that any name can be written. */
final class PdfFile {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private PdfFile() {}

  static ReportFile of(
      String name,
      ShownReport report,
      Map<String, String> manifest,
      CsvRows rows,
      ReportWords words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .withHtmlContent(new PdfPage(words).html(report, manifest), null)
          .useFont(PdfFile::font, "Liberation Sans")
          .usePdfUaAccessibility(true)
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReportFile(
        name + ".pdf", "application/pdf", out.toByteArray(), rows.count(), rows.sha256());
  }

  private static InputStream font() {
    return Loader.class.getResourceAsStream(FONT);
  }
}
