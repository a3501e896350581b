package org.garante.web.page;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of PDF files: every script that a name may be written in, each from the first font that
 * has it.
 */
final class PdfFonts {
  /** By name of the family, in the order in which they are asked for a letter. */
  private static final List<Font> ALL =
      Stream.concat(
              Stream.of(
                  new Font(
                      "Liberation Sans",
                      Loader.class,
                      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                  bundled("DejaVu Sans", "DejaVuSans.ttf")),
              Stream.concat(
                  Stream.of(
                          "Adlam",
                          "Bengali",
                          "CanadianAboriginal",
                          "Cherokee",
                          "Coptic",
                          "Devanagari",
                          "Ethiopic",
                          "Gujarati",
                          "Gurmukhi",
                          "Javanese",
                          "Kannada",
                          "Khmer",
                          "Lao",
                          "Malayalam",
                          "Mongolian",
                          "Myanmar",
                          "NKo",
                          "OlChiki",
                          "Oriya",
                          "Osage",
                          "Sinhala",
                          "Syriac",
                          "Tamil",
                          "Telugu",
                          "Thaana",
                          "Thai",
                          "Tifinagh",
                          "Vai",
                          "Yi")
                      .map(
                          script ->
                              bundled("Noto Sans " + script, "NotoSans" + script + "-Regular.ttf")),
                  Stream.of(
                      bundled("Nanum Gothic Coding", "NanumGothicCoding.ttf"),
                      bundled("Droid Sans Fallback", "DroidSansFallbackFull.ttf"))))
          .toList();

  private PdfFonts() {}

  /** A font, whose letters are read when they are first asked for. */
  private static final class Font {
    private final String family;
    private final Class<?> beside;
    private final String file;
    private @Nullable BitSet letters;

    Font(String family, Class<?> beside, String file) {
      this.family = family;
      this.beside = beside;
      this.file = file;
    }

    String family() {
      return family;
    }

    InputStream open() {
      return beside.getResourceAsStream(file);
    }

    synchronized BitSet letters() {
      if (letters == null) {
        letters = read();
      }
      return letters;
    }

    private BitSet read() {
      try (InputStream stream = open();
          TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        BitSet found = new BitSet();
        IntStream.rangeClosed(' ', Character.MAX_CODE_POINT)
            .filter(codePoint -> glyphs.getGlyphId(codePoint) != 0)
            .forEach(found::set);
        return found;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Font bundled(String family, String file) {
    return new Font(family, PdfFonts.class, "fonts/" + file);
  }

  /** All families, as a style names them. */
  static final String FAMILIES =
      ALL.stream().map(font -> '"' + font.family() + '"').collect(Collectors.joining(", "));

  /** Adds the fonts that a text is written with: each is read anew for every file. */
  static void addTo(PdfRendererBuilder builder, String text) {
    BitSet left = new BitSet();
    text.codePoints().forEach(left::set);
    for (Font font : ALL) {
      if (font.equals(ALL.get(0)) || left.intersects(font.letters())) {
        builder.useFont(font::open, font.family());
        left.andNot(font.letters());
      }
    }
  }

  /** Whether any font has that letter. */
  static boolean have(int codePoint) {
    return ALL.stream().anyMatch(font -> font.letters().get(codePoint));
  }
}
