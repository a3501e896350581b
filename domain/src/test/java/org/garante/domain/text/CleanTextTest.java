package org.garante.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
  private static final String ZWNJ = "\u200C";
  private static final String ZWJ = "\u200D";
  private static final String NAME = "Jos\u00E9 Mu\u00F1oz";

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        // controls: out, but for those that break a line, and never the ones beside them
        "0001,ab",
        "0008,ab",
        "000E,ab",
        "001B,ab",
        "001F,ab",
        "007F,ab",
        "0080,ab",
        "009F,ab",
        "0021,a!b",
        "007E,a~b",
        "00A1,a\u00A1b",
        // formats and what is drawn as nothing
        "00AD,ab",
        "200B,ab",
        "200C,ab",
        "200D,ab",
        "200E,ab",
        "200F,ab",
        "202A,ab",
        "202E,ab",
        "2060,ab",
        "2064,ab",
        "2065,ab",
        "2066,ab",
        "206F,ab",
        "061C,ab",
        "180E,ab",
        "FEFF,ab",
        "FFF0,ab",
        "FFF9,ab",
        "FFFB,ab",
        "034F,ab",
        "115F,ab",
        "1160,ab",
        "17B4,ab",
        "17B5,ab",
        "180B,ab",
        "FE00,ab",
        "FE0F,ab",
        "E0001,ab",
        "E0041,ab",
        "E0100,ab",
        "E01EF,ab",
        "1D159,ab",
        "1D173,ab",
        "16FE4,ab",
        "1BCA0,ab",
        "00AC,a\u00ACb",
        "00AE,a\u00AEb",
        "2010,a\u2010b",
        "2070,a\u2070b",
        "FFFC,a\uFFFCb",
        "FFFD,a\uFFFDb",
        "115E,a\u115Eb",
        "1161,a\u1161b",
        "FE10,a\uFE10b",
        // blanks
        "0009,a b",
        "000A,a b",
        "000B,a b",
        "000C,a b",
        "000D,a b",
        "0020,a b",
        "0085,a b",
        "00A0,a b",
        "1680,a b",
        "2000,a b",
        "2007,a b",
        "200A,a b",
        "2028,a b",
        "2029,a b",
        "202F,a b",
        "205F,a b",
        "3000,a b",
        "2800,a b",
        "3164,a b",
        "FFA0,a b",
        "2801,a\u2801b",
        "3001,a\u3001b"
      })
  void a_character_stays_or_goes_or_is_a_blank(String hex, String cleaned) {
    String text = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

    assertThat(CleanText.line(text)).isEqualTo(cleaned);
    assertThat(CleanText.line("  " + text + "\u00A0\u200B")).isEqualTo(cleaned);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFE,
        0x10FFFF
      })
  void what_no_document_can_hold_is_refused_with_what_and_where(int codePoint) {
    String text =
        "a\uD83D\uDE00"
            + (codePoint > 0xFFFF ? Character.toString(codePoint) : "" + (char) codePoint)
            + "b";

    for (var cleaning :
        List.<java.util.function.UnaryOperator<String>>of(
            CleanText::line, CleanText::lines, CleanText::exact)) {
      assertThatThrownBy(() -> cleaning.apply(text))
          .isInstanceOfSatisfying(
              UnreadableText.class,
              refusal ->
                  assertThat(refusal.arguments())
                      .containsExactly("U+%04X".formatted(codePoint), 3));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 0xD7FF, 0xE000, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0x1FFFD, 0x10FFFD})
  void what_stands_beside_it_is_not(int codePoint) {
    CleanText.line(Character.toString(codePoint));
    assertThat(CleanText.exact(Character.toString(codePoint)))
        .isEqualTo(Character.toString(codePoint));
  }

  @Test
  void a_pair_of_surrogates_is_one_character_and_a_pair_turned_round_is_none() {
    assertThat(CleanText.line("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    assertThatThrownBy(() -> CleanText.line("\uDE00\uD83D")).isInstanceOf(UnreadableText.class);
  }

  @Test
  void a_text_that_shows_nothing_is_blank() {
    String nothing =
        "\u200B\u00A0\u2800\u3164\u115F\u034F\uFE0F\u180E\uDB40\uDC41\u202E\t\r\n\u200D\u00AD\u0007";

    assertThat(CleanText.line(nothing)).isEmpty();
    assertThat(CleanText.lines(nothing)).isEmpty();
  }

  @Test
  void a_name_typed_in_parts_is_the_name_typed_at_once() {
    assertThat(CleanText.line("Jose\u0301 Mun\u0303oz")).isEqualTo(NAME);
    assertThat(CleanText.line("Jose\u200B\u0301 Mun\u034F\u0303oz")).isEqualTo(NAME);
    assertThat(CleanText.line(" Jos\u00E9\u00A0Mu\u00F1oz ")).isEqualTo(NAME);
  }

  @Test
  void long_texts_keep_their_tabs_and_lines() {
    assertThat(CleanText.lines("\n uno\tdos\r\ntres\rcuatro\u2028cinco\u0085seis\u000Bsiete \n"))
        .isEqualTo("uno\tdos\ntres\ncuatro\ncinco\nseis\nsiete");
    assertThat(CleanText.line("uno\tdos\r\ntres")).isEqualTo("uno dos tres");
  }

  @Test
  void joiners_stay_between_letters_of_scripts_that_need_them() {
    String persian = "\u0645\u06CC" + ZWNJ + "\u062E\u0648\u0627\u0647\u0645";
    String sinhala = "\u0DC1\u0DCA" + ZWJ + "\u0DBB\u0DD3";
    String bengali = "\u09B0" + ZWJ + "\u09CD\u09AF";
    String voweled = "\u0645\u0650" + ZWNJ + "\u062E";

    assertThat(List.of(persian, sinhala, bengali, voweled))
        .allSatisfy(word -> assertThat(CleanText.line(word)).isEqualTo(word));
    assertThat(CleanText.line("\u0645" + ZWNJ + ZWJ + ZWNJ + "\u062E"))
        .isEqualTo("\u0645" + ZWNJ + "\u062E");
  }

  @Test
  void joiners_go_at_an_edge_beside_a_blank_and_in_other_scripts() {
    assertThat(CleanText.line(ZWNJ + "\u0645" + ZWNJ)).isEqualTo("\u0645");
    assertThat(CleanText.line("\u0645" + ZWNJ + " " + ZWJ + "\u062E")).isEqualTo("\u0645 \u062E");
    assertThat(CleanText.line("\u0645" + ZWNJ + "a" + ZWJ + "\u062E")).isEqualTo("\u0645a\u062E");
    assertThat(CleanText.line("Gar" + ZWJ + "c\u00EDa")).isEqualTo("Garc\u00EDa");
  }

  @Test
  void variants_stay_on_ideographs_and_nowhere_else() {
    String variant = "\u845B\uDB40\uDD00";

    assertThat(CleanText.line(variant)).isEqualTo(variant);
    assertThat(CleanText.line("\u845B\uFE00\uFE01")).isEqualTo("\u845B\uFE00");
    assertThat(CleanText.line("a\uDB40\uDD00 \uFE00")).isEqualTo("a");
    assertThat(CleanText.line("\u182D\u180B")).isEqualTo("\u182D\u180B");
    assertThat(CleanText.line("\u845B\u180B")).isEqualTo("\u845B");
  }

  @Test
  void every_character_wherever_it_stands_leaves_a_clean_text_that_cleaning_leaves_alone() {
    IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
        .filter(codePoint -> !Glyphs.isUnreadable(codePoint))
        .mapToObj(Character::toString)
        .forEach(
            each -> {
              requireClean(each);
              requireClean("a" + each + "\u0301b");
              requireClean("\u0645" + ZWNJ + each + ZWNJ + "\u062E");
            });
  }

  @Test
  void so_does_any_heap_of_them() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int[] nasty =
        "a\u0301\u0327\u0645\u0650\u0654\u0627\u0DCA\u0DC1\u845B\uF900\u1100\u1161\u200B\u200C\u200D\uFE00\u180B\u182D\u034F\u00A0\u2028\t\r\n \u3164\u2800\u0007"
            .codePoints()
            .toArray();
    for (int round = 0; round < 20_000; round++) {
      String heap =
          random
              .ints(random.nextInt(12), 0, nasty.length)
              .map(at -> nasty[at])
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(heap).as("seed %s", seed).satisfies(CleanTextTest::requireClean);
    }
  }

  private static void requireClean(String text) {
    for (boolean severalLines : new boolean[] {false, true}) {
      String clean = severalLines ? CleanText.lines(text) : CleanText.line(text);
      String again = severalLines ? CleanText.lines(clean) : CleanText.line(clean);
      if (!again.equals(clean)
          || !Normalizer.isNormalized(clean, Normalizer.Form.NFC)
          || !clean.strip().equals(clean)
          || !clean.codePoints().allMatch(each -> mayStay(each, severalLines))) {
        throw new AssertionError(
            text.codePoints().mapToObj("U+%04X"::formatted).toList() + " leaves " + clean);
      }
    }
  }

  private static boolean mayStay(int codePoint, boolean severalLines) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> severalLines && (codePoint == '\n' || codePoint == '\t');
      case Character.FORMAT -> codePoint == 0x200C || codePoint == 0x200D;
      case Character.SPACE_SEPARATOR -> codePoint == ' ';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
      default -> true;
    };
  }
}
