package org.garante.domain.ledger.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder the sealing keys are kept in, outside the repository and readable by its owner only:
 * {@code 0001.keys}, and a further number for each rotation. The highest signs. A file called
 * {@code rotate} asks for the next, also where the earlier ones are lost.
 */
@ApplicationScoped
public class KeyFolder {
  private static final Logger LOG = System.getLogger(KeyFolder.class.getName());
  private static final String SUFFIX = ".keys";
  private static final String ROTATE = "rotate";
  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final String origin;
  private volatile boolean rotationFailed;

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
   * What signs the next checkpoint.
   *
   * @param before the keys that signed the last one, where these take over from them
   */
  record Signing(SealingKeys keys, Optional<SealingKeys> before) {
    Checkpoint sign(long size, byte[] root, Instant at) {
      return keys.sign(size, root, at, before);
    }

    List<String> verifierLines() {
      return keys.verifierLines();
    }
  }

  /**
   * The keys to sign with. They are made where nothing was ever sealed, and where it is asked for.
   *
   * @throws SealingKeyMissing if there are none, or not those that signed the last checkpoint
   */
  Signing toSign(Optional<Checkpoint> newest) {
    try {
      List<SealingKeys> known = known();
      Optional<SealingKeys> last = newest.flatMap(checkpoint -> signer(known, checkpoint));
      Optional<SealingKeys> rotated = rotated(known);
      if (rotated.isEmpty() && newest.isPresent() && last.isEmpty()) {
        throw new SealingKeyMissing(folder.toString());
      }
      SealingKeys keys =
          rotated.isPresent() ? rotated.get() : known.isEmpty() ? make(1, origin) : known.get(0);
      return new Signing(keys, last.filter(before -> !before.isSameAs(keys)));
    } catch (IOException | IllegalArgumentException e) {
      throw new SealingKeyMissing(folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * Looks whether the next checkpoint could be signed, so that a missing key is noticed while
   * nothing waits.
   *
   * @throws SealingKeyMissing if it could not
   */
  void require(Checkpoint newest) {
    try {
      if (signer(known(), newest).isEmpty() && !Files.exists(folder.resolve(ROTATE))) {
        throw new SealingKeyMissing(folder.toString());
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new SealingKeyMissing(folder + ": " + e.getMessage(), e);
    }
  }

  /** Whether somebody else than the owner may read or write the keys, or their folder. */
  public boolean isExposed() {
    try {
      List<Path> kept = new ArrayList<>(files());
      kept.add(folder);
      for (Path each : kept) {
        if (Files.exists(each)
            && isPosix(each)
            && !OWNERS.containsAll(Files.getPosixFilePermissions(each))) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether new keys were asked for and could not be made; the earlier ones go on signing. */
  public boolean hasRotationFailed() {
    return rotationFailed;
  }

  private static Optional<SealingKeys> signer(List<SealingKeys> known, Checkpoint checkpoint) {
    return known.stream().filter(keys -> keys.signed(checkpoint)).findFirst();
  }

  /** All keys there are, newest first. */
  private List<SealingKeys> known() throws IOException {
    List<SealingKeys> known = new ArrayList<>();
    for (Path file : files()) {
      known.add(read(file));
    }
    return known;
  }

  /** Key files, newest first. */
  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[0-9]+\\" + SUFFIX))
          .sorted(Comparator.comparingInt(KeyFolder::number).reversed())
          .toList();
    }
  }

  private static int number(Path file) {
    return Integer.parseInt(file.getFileName().toString().replace(SUFFIX, ""));
  }

  private static SealingKeys read(Path file) throws IOException {
    return SealingKeys.of(Files.readAllLines(file, StandardCharsets.UTF_8));
  }

  /** New keys, if they are asked for and can be made. */
  private Optional<SealingKeys> rotated(List<SealingKeys> known) {
    if (!Files.exists(folder.resolve(ROTATE))) {
      return Optional.empty();
    }
    try {
      Files.delete(folder.resolve(ROTATE));
      SealingKeys next =
          make(
              files().stream().map(KeyFolder::number).findFirst().orElse(0) + 1,
              known.stream().map(SealingKeys::origin).findFirst().orElse(origin));
      rotationFailed = false;
      return Optional.of(next);
    } catch (IOException e) {
      if (!rotationFailed) {
        LOG.log(Level.ERROR, "no new keys could be made", e);
      }
      rotationFailed = true;
      return Optional.empty();
    }
  }

  /**
   * Writes new keys under a number, whole or not at all; where another node was first, takes its.
   */
  private SealingKeys make(int number, String name) throws IOException {
    Files.createDirectories(folder, onlyOwner(folder, "rwx------"));
    Path file = folder.resolve(String.format(Locale.ROOT, "%04d%s", number, SUFFIX));
    Path written = Files.createTempFile(folder, "new", ".tmp", onlyOwner(folder, "rw-------"));
    SealingKeys keys = SealingKeys.generate(name);
    try {
      Files.write(written, keys.lines(), StandardCharsets.UTF_8, StandardOpenOption.SYNC);
      Files.createLink(file, written);
      return keys;
    } catch (FileAlreadyExistsException e) {
      return read(file);
    } finally {
      Files.delete(written);
    }
  }

  private static FileAttribute<?>[] onlyOwner(Path path, String permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
