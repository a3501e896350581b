package org.garante.domain.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
  @Test
  void setting_is_read_back_and_its_key_is_that_of_the_password_alone() {
    PasswordHash hash = PasswordHash.of("garante-demo");
    assertThat(hash.text()).startsWith("$pbkdf2-sha256-key$i=600000$");
    String text = hash.text().substring(0, hash.text().lastIndexOf('$'));
    PasswordSetting read = PasswordSetting.parse(text);
    assertThat(hash.isOf(read.key("garante-demo"))).isTrue();
    assertThat(hash.isOf(read.key("garante-demO"))).isFalse();
    assertThat(read.isCurrent()).isTrue();
    assertThat(read.text()).isEqualTo(text);
  }

  @Test
  void what_is_kept_is_not_the_key() {
    PasswordHash hash = PasswordHash.of("x", 1);
    assertThat(hash.isOf(hash.proof())).isFalse();
  }

  @Test
  void same_password_has_another_salt_each_time() {
    assertThat(PasswordHash.of("x", 1).text()).isNotEqualTo(PasswordHash.of("x", 1).text());
  }

  @Test
  void accents_count_the_same_however_they_were_typed() {
    PasswordHash hash = PasswordHash.of("contrase\u00f1a", 1);
    assertThat(hash.isOf(hash.setting().key("contrasen\u0303a"))).isTrue();
  }

  @Test
  void known_answer_of_the_function() {
    // PBKDF2-HMAC-SHA256, password "passwd", salt "salt", 1 iteration (RFC 7914, 11), first 32
    // bytes
    PasswordSetting setting = PasswordSetting.parse("$pbkdf2-sha256-key$i=1$c2FsdA");
    assertThat(Base64.getEncoder().withoutPadding().encodeToString(setting.key("passwd")))
        .isEqualTo("VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw");
    assertThat(setting.isCurrent()).isFalse();
  }

  @Test
  void hash_does_not_show_in_logs() {
    assertThat(PasswordHash.of("x", 1)).hasToString("PasswordHash");
    assertThat(PasswordSetting.OF_NOBODY).hasToString("PasswordSetting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "$argon2id$v=19$x", "$pbkdf2-sha256$i=1$c2FsdA"})
  void unknown_forms_are_refused(String text) {
    assertThatThrownBy(() -> PasswordSetting.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
