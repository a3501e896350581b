package org.garante.web.page;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;

/** Files laid out from HTML, with a font of their own so that any name can be written. */
public final class Pdf {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private Pdf() {}

  public static byte[] of(String html) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .withHtmlContent(html, null)
          .useFont(Pdf::font, "Liberation Sans")
          .usePdfUaAccessibility(true)
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Text for XML, without the characters it cannot hold. */
  public static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static InputStream font() {
    return Loader.class.getResourceAsStream(FONT);
  }
}
