package org.garante.web.page;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Files laid out from HTML, with fonts of their own so that any name can be written, from right to
 * left too.
 */
public final class Pdf {
  /** The families of fonts, for the style of the text. */
  public static final String FAMILIES = PdfFonts.FAMILIES;

  static {
    XRLog.setLoggerImpl(new PdfLog());
  }

  private Pdf() {}

  public static byte[] of(String html) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    PdfFonts.addTo(builder, html);
    try {
      builder
          .withHtmlContent(html, null)
          .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
          .useUnicodeBidiReorderer(new ICUBidiReorderer())
          .defaultTextDirection(TextDirection.LTR)
          .usePdfUaAccessibility(true)
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Text for XML; a character that it cannot hold or no font has is printed as its code point. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> escape(codePoint, escaped));
    return escaped.toString();
  }

  private static void escape(int codePoint, StringBuilder escaped) {
    switch (codePoint) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\t', '\n', '\r' -> escaped.appendCodePoint(codePoint);
      default -> {
        if (Character.getType(codePoint) == Character.FORMAT) {
          return;
        }
        if (PdfFonts.have(codePoint) && !Character.isISOControl(codePoint)) {
          escaped.appendCodePoint(codePoint);
        } else {
          escaped.append("U+%04X".formatted(codePoint));
        }
      }
    }
  }
}
