package org.garante.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GN-T38484",
        "GN\u2011T38484",
        "GN\u2010T38484",
        "GN\u2013T38484",
        "GN\u2014T38484",
        "GN\u2212T38484",
        "GN\uff0dT38484",
        "GN\ufe58T38484",
        "gn-t38484",
        " GN - T38484\t",
        "GN\u00a0-\u2003T38484",
        "GN-T\u200b38484",
        "\ufeffGN-T38484",
        "GN-T3\u00ad8484",
        "GN-T38\u2060484",
        "GN-T38\u034f484",
        "GN-T38\ufe0f484",
        "GN-T\u3164\u200e38484",
        "ＧＮ-Ｔ３８４８４",
        "𝐆𝐍-𝐓𝟑𝟖𝟒𝟖𝟒",
        "GN-T38484\u0000",
      })
  void what_is_read_as_the_same_code_is_the_same_code(String typed) {
    assertThat(Codes.canonical(typed)).isEqualTo("GN-T38484");
  }

  @Test
  void capitals_do_not_depend_on_the_language_of_the_machine() {
    java.util.Locale before = java.util.Locale.getDefault();
    java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(Codes.canonical("ine-1")).isEqualTo("INE-1");
      assertThat(Codes.small("INE-1")).isEqualTo("ine-1");
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  @Test
  void letters_of_other_scripts_stay_what_they_are() {
    assertThat(Codes.canonical("\u0410-1")).isEqualTo("\u0410-1");
  }
}
