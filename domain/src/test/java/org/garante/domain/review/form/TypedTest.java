package org.garante.domain.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TypedTest {
  @Test
  void blanks_are_empty() {
    assertThat(Typed.text(" ")).isEmpty();
    assertThat(Typed.text(null)).isEmpty();
    assertThat(Typed.texts(null)).isEmpty();
    assertThat(Typed.day("")).isEmpty();
    assertThat(Typed.number("")).isEmpty();
    assertThat(Typed.id("")).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_empty() {
    assertThat(Typed.day("31/2/2025")).isEmpty();
    assertThat(Typed.number("1000")).isEmpty();
    assertThat(Typed.number("-1")).isEmpty();
    assertThat(Typed.id("x")).isEmpty();
  }

  @Test
  void id_is_read_in_one_way_of_writing_it() {
    String id = "0a000000-0000-4000-8000-00000000000b";
    assertThat(Typed.id(" " + id)).contains(UUID.fromString(id));
    assertThat(Typed.id(id.toUpperCase(java.util.Locale.ROOT))).isEmpty();
    assertThat(Typed.id("a000000-0-4000-8000-b")).isEmpty();
  }

  @Test
  void what_was_typed_is_read_without_its_margins() {
    assertThat(Typed.text(" a ")).contains("a");
    assertThat(Typed.texts(Arrays.asList(" a", null, " ", "b"))).isEqualTo(List.of("a", "b"));
    assertThat(Typed.day(" 5/6/2025 ")).contains(LocalDate.of(2025, 6, 5));
    assertThat(Typed.number("999")).contains(999);
  }
}
