package org.garante.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The demo database's passwords: random, made once per installation, readable by its owner only.
 */
final class Passwords {

  private final Properties byRole;

  private Passwords(Properties byRole) {
    this.byRole = byRole;
  }

  static Passwords keptIn(Path file) {
    Properties byRole = new Properties();
    try {
      if (Files.exists(file)) {
        try (Reader reader = Files.newBufferedReader(file)) {
          byRole.load(reader);
        }
      }
      boolean complete = true;
      for (Role role : Role.values()) {
        complete &= byRole.putIfAbsent(role.user(), random()) != null;
      }
      if (!complete) {
        store(byRole, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Passwords(byRole);
  }

  String of(Role role) {
    return byRole.getProperty(role.user());
  }

  private static void store(Properties byRole, Path file) throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(written);
    Files.createFile(written);
    if (Files.getFileStore(written).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
    }
    try (Writer writer = Files.newBufferedWriter(written)) {
      byRole.store(writer, null);
    }
    Files.move(written, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
