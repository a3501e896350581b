package org.garante.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "María López-Núñez",
        "MARIA LOPEZ NUNEZ",
        "  maría   lópez  núñez ",
        "Mar\u0131a Lopez Nunez",
        "M\u0430ri\u0430 L\u043epez Nunez",
        "\u039caria Lopez Nunez",
        "Ｍaria Lopez\u00a0Nunez",
        "Maria\u200b Lopez Nun\u0303ez",
      })
  void names_that_are_read_alike_have_one_plain_form(String name) {
    assertThat(LookAlikes.plain(name)).isEqualTo("maria lopez nunez");
  }

  @ParameterizedTest
  @CsvSource({"Maria Lopez, Mario Lopez", "Ana Gil, Ana Gila", "李, 王"})
  void other_names_have_another(String one, String other) {
    assertThat(LookAlikes.plain(one)).isNotEqualTo(LookAlikes.plain(other));
    assertThat(LookAlikes.plain(one)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GN-1O01, GN-1001", "GN-I001, GN-1001", "gn-l0O1, GN-1001", "GN.1001, GN-1001"})
  void codes_that_look_the_same_have_one_bare_form(String one, String other) {
    assertThat(LookAlikes.bare(one)).isEqualTo(LookAlikes.bare(other));
  }

  @ParameterizedTest
  @CsvSource({
    "abcd, abcx, true",
    "abcd, abc, true",
    "abcd, xabcd, true",
    "abcd, abxcd, true",
    "abcd, abdc, true",
    "abcd, bacd, true",
    "abcd, abcd, false",
    "abcd, abxy, false",
    "abcd, abdcx, false",
    "abcd, cbad, false",
    "abcd, ab, false",
    "a, b, true"
  })
  void one_slip_is_one_character_or_two_that_changed_places(
      String one, String other, boolean slip) {
    assertThat(LookAlikes.isOneSlip(one, other)).isEqualTo(slip);
    assertThat(LookAlikes.isOneSlip(other, one)).isEqualTo(slip);
  }
}
