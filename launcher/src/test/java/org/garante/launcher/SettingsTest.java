package org.garante.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
