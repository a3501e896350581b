package org.garante.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {

  @TempDir Path folder;

  @Test
  void each_role_has_a_random_one_that_is_kept_for_its_owner_only() throws Exception {
    Path file = folder.resolve("passwords.properties");

    Passwords made = Passwords.keptIn(file);
    Passwords read = Passwords.keptIn(file);

    assertThat(Arrays.stream(Role.values()).map(made::of).distinct()).hasSize(Role.values().length);
    for (Role role : Role.values()) {
      assertThat(made.of(role)).hasSizeGreaterThanOrEqualTo(32).isEqualTo(read.of(role));
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
