package org.garante.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffNumberTest {
  @Test
  void one_person_has_one_number_however_its_hyphen_was_typed() {
    assertThat(new StaffMember("GN\u2011T38484", "Ana"))
        .isEqualTo(new StaffMember("gn-t38484", "Ana"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "A/2.1-B", "A123456789012345678901234567890123456789"})
  void up_to_40_letters_digits_dots_slashes_and_hyphens_are_a_number(String typed) {
    assertThat(StaffNumber.typed(typed).text()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        ".",
        "A_1",
        "Ñ1",
        "A1234567890123456789012345678901234567890",
        "1\u0661"
      })
  void nothing_else_is(String typed) {
    assertThatThrownBy(() -> StaffNumber.typed(typed)).isInstanceOf(MalformedStaffNumber.class);
    assertThatThrownBy(() -> new StaffNumber(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void letter_of_another_script_is_named_in_the_refusal() {
    assertThatThrownBy(() -> StaffNumber.typed("GN-\u04221"))
        .isInstanceOfSatisfying(
            MalformedStaffNumber.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("«\u0422» (U+0422)"));
  }

  @Test
  void value_is_kept_in_its_one_form_only() {
    assertThatThrownBy(() -> new StaffNumber("gn-1")).isInstanceOf(IllegalArgumentException.class);
    assertThat(new StaffNumber("GN-1")).hasToString("GN-1");
    assertThatThrownBy(() -> new Username("Ana")).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Username("ana.gil")).hasToString("ana.gil");
  }
}
