package org.garante.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @TempDir Path clone;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), Locale.ROOT);

  @Test
  void the_environment_wins_over_the_file() throws IOException {
    Files.writeString(
        clone.resolve("garante.properties"), "GARANTE_HTTP_PORT=9000\nGARANTE_HTTP_HOST=0.0.0.0\n");

    Settings settings =
        Settings.ofFileAnd(Map.of("GARANTE_HTTP_PORT", "9001", "HOME", "/"), clone, terminal);

    assertThat(settings.httpPort()).isEqualTo(9001);
    assertThat(settings.httpHost().isAnyLocalAddress()).isTrue();
    assertThat(settings.find("HOME")).isEmpty();
  }

  @Test
  void another_file_can_be_named_but_must_be_there() {
    Map<String, String> environment = Map.of("GARANTE_CONFIG", clone.resolve("no").toString());

    assertThatThrownBy(() -> Settings.ofFileAnd(environment, clone, terminal))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("config.missing");
  }

  @Test
  void a_misspelt_setting_is_not_ignored() throws IOException {
    Files.writeString(clone.resolve("garante.properties"), "GARANT_HTTP_PORT=9000\n");

    assertThatThrownBy(() -> Settings.ofFileAnd(Map.of(), clone, terminal))
        .hasMessageContaining("config.unknown");
  }

  @Test
  void every_kind_of_blank_around_a_setting_goes_and_what_is_composed_is_one() throws IOException {
    Files.writeString(
        clone.resolve("garante.properties"),
        "GARANTE_HTTP_PORT=\u00a0 9000\u2003\nGARANTE_KEYS=/srv/lla\u0300ves\u00a0del a\u00f1o\n");

    Settings settings = Settings.ofFileAnd(Map.of("GARANTE_NODE", "\u00a0"), clone, terminal);

    assertThat(settings.httpPort()).isEqualTo(9000);
    assertThat(settings.get("GARANTE_KEYS")).isEqualTo("/srv/ll\u00e0ves del a\u00f1o");
    assertThat(settings.find("GARANTE_NODE")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u200b",
        "\ufeffa",
        "a\u0000",
        "a\u001b[2J",
        "a\nb",
        "a\ufffd",
        "a\u202eb",
        "\ud800"
      })
  void a_setting_that_holds_what_nobody_sees_is_refused_by_name(String value) {
    for (String name : List.of("GARANTE_KEYS", "GARANTE_DB_APP_PASSWORD")) {
      assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("given.unreadable")
          .hasMessageContaining(name)
          .hasMessageContaining("U+");
    }
  }

  @Test
  void a_password_is_kept_to_the_letter() {
    String password = "e\u0301 \u00a0 x";

    assertThat(
            Settings.of(Map.of("GARANTE_DB_APP_PASSWORD", password)).get("GARANTE_DB_APP_PASSWORD"))
        .isEqualTo(password);
  }

  @ParameterizedTest
  @CsvSource({
    "GARANTE_SEALING_SECONDS, 60, true",
    "GARANTE_SEALING_SECONDS, 61, false",
    "GARANTE_SEALING_SECONDS, 0, false",
    "GARANTE_SEALING_SECONDS, 1e1, false",
    "GARANTE_SEALING_SECONDS, \uff11\uff10, false",
    "GARANTE_WATCH_SECONDS, -1, false",
    "GARANTE_HTTP_SECURE_COOKIES, yes, false",
    "GARANTE_HTTP_SECURE_COOKIES, false, true",
    "GARANTE_NODE, aaaaaaaaaaaaaaaaaaaaaaa, true",
    "GARANTE_NODE, aaaaaaaaaaaaaaaaaaaaaaaa, false",
    "GARANTE_PUBLIC_URL, https://garante.example.org, true",
    "GARANTE_PUBLIC_URL, garante.example.org, false",
    "GARANTE_PUBLIC_URL, https://a b, false",
    "GARANTE_DB_APP_POOL_MAX, many, false"
  })
  void a_setting_of_another_shape_is_refused_before_anything_starts(
      String name, String value, boolean taken) {
    if (taken) {
      assertThat(Settings.of(Map.of(name, value)).get(name)).isEqualTo(value);
    } else {
      assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("setting.wrong " + "[" + name);
    }
  }

  @Test
  void the_name_of_a_setting_has_no_letters_that_only_look_like_it() throws IOException {
    Files.writeString(clone.resolve("garante.properties"), "GARANTE_HTTP_P\u041eRT=9000\n");

    assertThatThrownBy(() -> Settings.ofFileAnd(Map.of(), clone, terminal))
        .hasMessageContaining("config.unknown");
  }

  @Test
  void a_file_that_is_no_text_is_refused_as_such() throws IOException {
    for (String content : List.of("GARANTE_NODE=\\u00zz\n", "GARANTE_NODE=\u00ff\n")) {
      Files.write(
          clone.resolve("garante.properties"), content.getBytes(StandardCharsets.ISO_8859_1));
      assertThatThrownBy(() -> Settings.ofFileAnd(Map.of(), clone, terminal))
          .hasMessageContaining("config.unreadable");
    }
  }

  @Test
  void the_server_never_gets_the_credential_of_the_owner() {
    Settings settings =
        Settings.of(
            Map.of(
                "GARANTE_DB_OWNER_USER", "owner",
                "GARANTE_DB_OWNER_PASSWORD", "secret",
                "GARANTE_DB_APP_PASSWORD", "its own"));

    assertThat(settings.forServer()).containsOnlyKeys("GARANTE_DB_APP_PASSWORD");
  }

  @Test
  void passwords_that_everybody_can_read_are_pointed_out() throws IOException {
    Path file = clone.resolve("garante.properties");
    Files.writeString(file, "GARANTE_DB_APP_PASSWORD=secret\n");
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));

    Settings.ofFileAnd(Map.of(), clone, terminal);

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("chmod 600")
        .doesNotContain("secret");
  }
}
