package org.garante.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things are: what the build made, under the clone, and what running writes, under the home.
 *
 * @param root the clone
 * @param home where running writes, {@code .garante} in the clone unless GARANTE_HOME says
 *     otherwise
 */
record Folders(Path root, Path home) {

  Path provisionedServer() {
    return root.resolve("ear/target/server");
  }

  Path ear() {
    return root.resolve("ear/target/garante.ear");
  }

  /** The PostgreSQL programs, unpacked once. */
  Path postgresPrograms() {
    return home.resolve("postgresql");
  }

  /** Everything one mode writes; removing it starts that mode over. */
  Path of(Mode mode) {
    return home.resolve(mode.name);
  }

  Path logs(Mode mode) {
    return of(mode).resolve("log");
  }

  Path server(Mode mode) {
    return of(mode).resolve("server");
  }

  /** The keys a mode signs checkpoints with. */
  Path keys(Mode mode) {
    return of(mode).resolve("keys");
  }

  /** Creates a folder that only its owner may look into. */
  static Path create(Path folder) {
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      if (!Files.isWritable(folder)) {
        throw new Refusal("folder.unwritable", folder);
      }
      return folder;
    } catch (IOException e) {
      throw new Refusal("folder.unwritable", folder);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> found = Files.walk(from)) {
      for (Path path : found.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
