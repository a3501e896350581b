package org.garante.domain.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
  private final PasswordRule rule = new PasswordRule();
  private final Account ana =
      new Account(
          "ana.lopez",
          new StaffMember("GN-T38484", "Ana L\u00f3pez Nu\u00f1ez Gil"),
          "SEDENA",
          Role.RECORDER,
          Instant.EPOCH);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mangos y faroles",
        "twelve chars",
        "ventana gil roja",
        "cuatro-caballos-verdes",
        "\u0440\u0435\u043a\u0430 \u0438 \u043b\u0443\u043d\u0430 12"
      })
  void several_words_that_do_not_belong_together_will_do(String password) {
    rule.check(password, ana);
  }

  @ParameterizedTest
  @CsvSource({
    "elevenchars, passwordShort",
    "aaaaaaaaaaaaaa, passwordRepeats",
    "abcdabcdabcdabcd, passwordRepeats",
    "password1234, passwordCommon",
    "P@ssw0rd2026!, passwordCommon",
    "contrase\u00f1a2026, passwordCommon",
    "qwertyqwerty, passwordCommon",
    "qwertyqwertyq, passwordCommon",
    "1q2w3e4r5t6y, passwordCommon",
    "administrator, passwordCommon",
    "Administrator1!, passwordCommon",
    "my-name-is-ana-lopez, passwordOwnWord",
    "la casa de Lopez, passwordOwnWord",
    "la casa de L0PEZ, passwordOwnWord",
    "l\u00f3pez en la casa, passwordOwnWord",
    "todo nunez y sol, passwordOwnWord",
    "mi clave gnt38484, passwordOwnWord",
    "la clave de Sedena, passwordOwnWord",
    "garante-demo, passwordOwnWord",
    "entra a Garante!, passwordOwnWord"
  })
  void what_is_tried_first_and_what_is_known_of_the_person_is_refused(String password, String key) {
    assertThatThrownBy(() -> rule.check(password, ana))
        .isInstanceOfSatisfying(
            WeakPassword.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void word_that_is_known_is_said() {
    assertThatThrownBy(() -> rule.check("la casa de Lopez", ana))
        .isInstanceOfSatisfying(
            WeakPassword.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("lopez"));
  }

  @Test
  void length_is_bounded_on_both_sides() {
    String longest = "mango farol ".repeat(17).substring(0, 200);
    rule.check(longest, ana);
    assertThatThrownBy(() -> rule.check(longest + "x", ana)).isInstanceOf(WeakPassword.class);
    rule.check("mango farol!", ana);
    assertThatThrownBy(() -> rule.check("mango farol", ana)).isInstanceOf(WeakPassword.class);
  }
}
