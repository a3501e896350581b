package org.garante.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {
  @Test
  void all_groupings_of_mexico_are_there_each_with_a_name_in_both_languages() {
    assertThat(Languages.own().stream().map(Language::grouping).filter(name -> !name.isEmpty()))
        .satisfies(names -> assertThat(names.stream().distinct()).hasSize(68));
    assertThat(Languages.own())
        .allSatisfy(one -> assertThat(one.code()).matches("[a-z]{3}|x-[a-z-]+"))
        .allSatisfy(one -> assertThat(one.name(Locale.ENGLISH)).isNotBlank())
        .allSatisfy(one -> assertThat(one.name(new Locale("es", "MX"))).isNotBlank());
  }

  @Test
  void code_that_is_in_no_list_is_no_language() {
    for (String known : List.of("es", "en", "mfs", "yua", "tzh", "x-mixteco", "nah", "myn")) {
      assertThat(Languages.isKnown(known)).as(known).isTrue();
    }
    for (String unknown : List.of("qq", "zzz", "ES", "x-klingon", "", "mis", "mis:")) {
      assertThat(Languages.isKnown(unknown)).as(unknown).isFalse();
    }
  }

  @Test
  void another_language_is_written_out_in_two_to_sixty_characters() {
    assertThat(Languages.other("mis:Warao")).contains("Warao");
    assertThat(Languages.other("mis:Ab")).isPresent();
    assertThat(Languages.other("mis:A")).isEmpty();
    assertThat(Languages.other("mis:" + "a".repeat(60))).isPresent();
    assertThat(Languages.other("mis:" + "a".repeat(61))).isEmpty();
    assertThat(Languages.other("mis:<b>")).isEmpty();
  }

  @Test
  void nationality_is_a_country_s_or_none_and_has_the_words_people_use() {
    assertThat(Nationalities.isKnown("HN")).isTrue();
    assertThat(Nationalities.isKnown(Nationalities.STATELESS)).isTrue();
    assertThat(Nationalities.isCountry(Nationalities.STATELESS)).isFalse();
    for (String unknown : List.of("QQ", "ZZ", "mx", "XXB", "")) {
      assertThat(Nationalities.isKnown(unknown)).as(unknown).isFalse();
    }
    assertThat(Nationalities.words("HN")).contains("hondureña", "Honduran");
    assertThat(Nationalities.words("US"))
        .contains("EEUU", "USA", "estadounidense")
        .doesNotContain("gringo");
    assertThat(Nationalities.words("QQ")).isEmpty();
  }
}
