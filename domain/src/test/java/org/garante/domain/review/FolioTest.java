package org.garante.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolioTest {
  private static final String FOLIO = Folio.of("ARR", 2025, "FGE-BC", 123456).text();

  @ParameterizedTest
  @CsvSource({
    "ARR, 2025, GN,      1, GAR-ARR-2025-GN-000001-50",
    "OPE, 2025, GN,      1, GAR-OPE-2025-GN-000001-12",
    "NOT, 2025, MNPT,    2, GAR-NOT-2025-MNPT-000002-84",
    "ARR, 2025, FGE-BC,  123456, GAR-ARR-2025-FGE-BC-123456-90",
    "ARR, 2025, GN,      1234567, GAR-ARR-2025-GN-1234567-86"
  })
  void check_digits_are_iso_7064_mod_97_10(
      String kind, int year, String agency, long sequence, String expected) {
    assertThat(Folio.of(kind, year, agency, sequence).text()).isEqualTo(expected);
  }

  @Test
  void number_with_its_check_digits_leaves_one_when_divided_by_97() {
    StringBuilder digits = new StringBuilder();
    FOLIO
        .replace("-", "")
        .chars()
        .forEach(c -> digits.append(Character.isDigit(c) ? c - '0' : c - 'A' + 10));
    assertThat(new BigInteger(digits.toString()).mod(BigInteger.valueOf(97))).isEqualTo(1);
  }

  @Test
  void it_is_read_back_with_its_parts() {
    Folio folio = new Folio("GAR-ARR-2025-FGE-BC-123456-90");
    assertThat(folio.kind()).isEqualTo("ARR");
    assertThat(folio.sequence()).isEqualTo(123456);
    assertThat(folio).hasToString("GAR-ARR-2025-FGE-BC-123456-90");
    assertThat(folio).isEqualTo(Folio.of("ARR", 2025, "FGE-BC", 123456));
  }

  @Test
  void every_single_wrong_digit_is_noticed() {
    for (int at = 0; at < FOLIO.length(); at++) {
      if (Character.isDigit(FOLIO.charAt(at))) {
        for (char digit = '0'; digit <= '9'; digit++) {
          if (digit != FOLIO.charAt(at)) {
            assertWrong(FOLIO.substring(0, at) + digit + FOLIO.substring(at + 1));
          }
        }
      }
    }
  }

  @Test
  void every_single_wrong_letter_is_noticed() {
    int from = FOLIO.indexOf("ARR");
    for (int at = from; at < from + 3; at++) {
      for (char letter = 'A'; letter <= 'Z'; letter++) {
        if (letter != FOLIO.charAt(at)) {
          assertWrong(FOLIO.substring(0, at) + letter + FOLIO.substring(at + 1));
        }
      }
    }
  }

  @Test
  void every_transposition_of_neighbouring_letters_or_digits_is_noticed() {
    for (int at = 0; at + 1 < FOLIO.length(); at++) {
      char one = FOLIO.charAt(at);
      char two = FOLIO.charAt(at + 1);
      if (one != two && one != '-' && two != '-') {
        assertWrong(FOLIO.substring(0, at) + two + one + FOLIO.substring(at + 2));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GAR",
        "GAR-ARR-2025-GN-00001-50",
        "gar-arr-2025-gn-000001-50",
        " GAR-ARR-2025-GN-000001-50",
        "GAR-ARR-2025-GN-000001-50 ",
        "GAR-ARR-25-GN-000001-50",
        "GAR-AR-2025-GN-000001-50",
        "GAR-ARR-2025--000001-50",
        "GAR-ARR-2025-GN--000001-50",
        "FOL-ARR-2025-GN-000001-50",
        "GAR-ARR-2025-GN-000001-5",
        "GAR-ARR-2025-GN-٠٠٠٠٠١-50"
      })
  void what_has_not_its_shape_is_no_folio(String text) {
    assertWrong(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GAR-ARR-2025-GN-000001-50",
        "gar-arr-2025-gn-000001-50",
        " GAR‑ARR–2025−GN-000001-50\u00a0",
        "GAR ARR 2025 GN 000001 50",
        "GAR-ARR-2025-GN-OOOOO1-5O",
        "GAR-ARR-2O25-GN-00000l-50",
        "GAR-ARR-2025-GN-\u200b000001-50"
      })
  void folio_is_found_however_it_was_typed(String typed) {
    assertThat(Folio.typed(typed)).contains(new Folio("GAR-ARR-2025-GN-000001-50"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GAR-ARR-2025-GN-OOOOO2-5O",
        "GAR-ARR-2025-GN-000001-51",
        "GAR-ARR-2025-GN-000001",
        "ana"
      })
  void letters_stand_for_digits_only_where_the_check_digits_agree(String typed) {
    assertThat(Folio.typed(typed)).isEmpty();
  }

  private static void assertWrong(String text) {
    assertThatThrownBy(() -> new Folio(text)).as(text).isInstanceOf(IllegalArgumentException.class);
  }
}
