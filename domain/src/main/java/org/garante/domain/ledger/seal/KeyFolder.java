package org.garante.domain.ledger.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder the sealing keys are kept in, outside the repository and readable by its owner only:
 * {@code 0001.keys}, and a further number for each rotation. The highest signs. A file called
 * {@code rotate} asks for the next.
 */
@ApplicationScoped
public class KeyFolder {
  private static final String SUFFIX = ".keys";
  private static final String ROTATE = "rotate";

  private final Path folder;
  private final String origin;

  public KeyFolder() {
    this(
        Path.of(Optional.ofNullable(System.getenv("GARANTE_KEYS")).orElse("keys")),
        Optional.ofNullable(System.getenv("GARANTE_LEDGER_ORIGIN")).orElse("garante/ledger"));
  }

  /** The keys in that folder; the first ones get that origin. */
  public KeyFolder(Path folder, String origin) {
    this.folder = folder;
    this.origin = origin;
  }

  /**
   * The keys to sign with.
   *
   * @param first whether nothing was ever sealed, so that keys may be made
   * @throws SealingKeyMissing if there are none, and there should be
   */
  SealingKeys current(boolean first) {
    try {
      Optional<Path> newest = newest();
      if (newest.isEmpty()) {
        if (!first) {
          throw new SealingKeyMissing(folder.toString());
        }
        return make(1, origin);
      }
      SealingKeys keys = SealingKeys.of(Files.readAllLines(newest.get(), StandardCharsets.UTF_8));
      Path rotate = folder.resolve(ROTATE);
      if (Files.exists(rotate)) {
        SealingKeys next = make(number(newest.get()) + 1, keys.origin());
        Files.delete(rotate);
        return next;
      }
      return keys;
    } catch (IOException | IllegalArgumentException e) {
      throw new SealingKeyMissing(folder + ": " + e.getMessage(), e);
    }
  }

  private Optional<Path> newest() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[0-9]+\\" + SUFFIX))
          .max(java.util.Comparator.comparingInt(KeyFolder::number));
    }
  }

  private static int number(Path file) {
    return Integer.parseInt(file.getFileName().toString().replace(SUFFIX, ""));
  }

  /**
   * Writes new keys under a number, whole or not at all; where another node was first, takes its.
   */
  private SealingKeys make(int number, String name) throws IOException {
    Files.createDirectories(folder, onlyOwner(folder, "rwx------"));
    Path file = folder.resolve("%04d%s".formatted(number, SUFFIX));
    Path written = Files.createTempFile(folder, "new", ".tmp", onlyOwner(folder, "rw-------"));
    SealingKeys keys = SealingKeys.generate(name);
    try {
      Files.write(written, keys.lines(), StandardCharsets.UTF_8, StandardOpenOption.SYNC);
      Files.createLink(file, written);
      return keys;
    } catch (FileAlreadyExistsException e) {
      return SealingKeys.of(Files.readAllLines(file, StandardCharsets.UTF_8));
    } finally {
      Files.delete(written);
    }
  }

  private static FileAttribute<?>[] onlyOwner(Path path, String permissions) {
    Set<String> views = path.getFileSystem().supportedFileAttributeViews();
    return views.contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
