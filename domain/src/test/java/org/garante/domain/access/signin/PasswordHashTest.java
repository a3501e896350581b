package org.garante.domain.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
  @Test
  void text_is_read_back_and_matches_only_the_password() {
    PasswordHash hash = PasswordHash.of("garante-demo");
    PasswordHash read = PasswordHash.parse(hash.text());
    assertThat(hash.text()).startsWith("$pbkdf2-sha256$i=600000$");
    assertThat(read.matches("garante-demo")).isTrue();
    assertThat(read.matches("garante-demO")).isFalse();
    assertThat(read.isCurrent()).isTrue();
  }

  @Test
  void same_password_has_another_salt_each_time() {
    assertThat(PasswordHash.of("x").text()).isNotEqualTo(PasswordHash.of("x").text());
  }

  @Test
  void accents_count_the_same_however_they_were_typed() {
    assertThat(PasswordHash.of("contrase\u00f1a").matches("contrasen\u0303a")).isTrue();
  }

  @Test
  void known_answer_of_the_function() {
    // PBKDF2-HMAC-SHA256, password "passwd", salt "salt", 1 iteration (RFC 7914, 11), first 32
    // bytes
    PasswordHash hash =
        PasswordHash.parse("$pbkdf2-sha256$i=1$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw");
    assertThat(hash.matches("passwd")).isTrue();
    assertThat(hash.iterations()).isEqualTo(1);
    assertThat(hash.isCurrent()).isFalse();
  }

  @Test
  void hash_does_not_show_in_logs() {
    assertThat(PasswordHash.OF_NOBODY).hasToString("PasswordHash");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "$argon2id$v=19$x$y", "$pbkdf2-sha256$i=0$$"})
  void unknown_forms_are_refused(String text) {
    assertThatThrownBy(() -> PasswordHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "elevenchars, passwordShort",
    "aaaaaaaaaaaaaa, passwordGuessable",
    "my-name-is-ana-lopez, passwordGuessable"
  })
  void weak_passwords_are_refused(String password, String key) {
    assertThatThrownBy(() -> WeakPassword.check(password, "ana-lopez"))
        .isInstanceOfSatisfying(
            WeakPassword.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void length_is_bounded_on_both_sides() {
    WeakPassword.check("twelve chars", "ana");
    WeakPassword.check("abcde".repeat(40), "ana");
    assertThatThrownBy(() -> WeakPassword.check("abcde".repeat(40) + "f", "ana"))
        .isInstanceOf(WeakPassword.class);
  }
}
