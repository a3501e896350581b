package org.garante.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Núñez Ñandú Čapek Nguyễn Øst Őry",
        "Γιώργος Παπαδόπουλος",
        "Владимир Щербаков",
        "Արամ Խաչատրյան",
        "გიორგი",
        "王小明",
        "山田たろう",
        "김민수",
        "สมชาย",
        "राम",
        "አበበ",
        "ᏣᎳᎩ"
      })
  void name_is_printed_in_the_script_it_is_written_in(String name) throws IOException {
    assertThat(printed(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"שלום כהן", "محمد علي", "محمد Ali García"})
  void name_from_right_to_left_is_printed_with_letters_and_no_signs_for_missing_ones(String name)
      throws IOException {
    String printed = printed(name);
    assertThat(printed).doesNotContain("#", "U+").isNotBlank();
    assertThat(letters(printed)).isEqualTo(letters(name));
  }

  @Test
  void what_no_font_has_is_printed_as_its_code_point() throws IOException {
    assertThat(printed("Ana \uD83E\uDDD1 \uD808\uDC00 Uno")).isEqualTo("Ana U+1F9D1 U+12000 Uno");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFFFE", "\uFFFF", "\u0000", "\u0001", "\uD800", "\uDFFF", "\u0085"})
  void what_xml_cannot_hold_is_printed_as_its_code_point(String forbidden) throws IOException {
    String code = "U+%04X".formatted((int) forbidden.charAt(0));
    assertThat(printed("Ana" + forbidden + "Uno")).isEqualTo("Ana" + code + "Uno");
  }

  @Test
  void every_character_there_is_can_be_printed() throws IOException {
    String all =
        IntStream.rangeClosed(0, 0x2FFFF)
            .filter(codePoint -> codePoint % 97 == 0)
            .mapToObj(Character::toString)
            .collect(Collectors.joining(" "));
    assertThat(printed(all)).isNotBlank();
  }

  @Test
  void nothing_is_said_as_an_error_in_the_log() throws IOException {
    List<String> said = new ArrayList<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
              said.add(entry.getLoggerName() + ": " + entry.getMessage());
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(listener);
    try {
      printed("Ana محمد 王 \uD83E\uDDD1 \uFFFE");
    } finally {
      root.removeHandler(listener);
    }
    assertThat(said).isEmpty();
  }

  /** The letters in no order, shaped or not. */
  private static List<String> letters(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character::toString)
        .sorted()
        .toList();
  }

  private static String printed(String text) throws IOException {
    byte[] pdf =
        Pdf.of(
            "<html lang=\"es\"><head><title>t</title><meta name=\"subject\" content=\"t\"/><style>body { font: 9pt %s; }</style></head><body><p>%s</p></body></html>"
                .formatted(Pdf.FAMILIES, Pdf.escaped(text)));
    try (PDDocument read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read).strip();
    }
  }
}
