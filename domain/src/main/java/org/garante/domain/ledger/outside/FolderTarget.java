package org.garante.domain.ledger.outside;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.garante.domain.ledger.seal.Checkpoint;

/**
 * A folder, which may be another machine's: a folder for each day, UTC, with a file for each
 * checkpoint. A file appears whole or not at all, and is never overwritten: another checkpoint of
 * the same size, as after a restored backup, gets a name of its own.
 */
record FolderTarget(Path folder) implements Target {

  @Override
  public String deliver(Checkpoint checkpoint) {
    byte[] note = checkpoint.note().getBytes(StandardCharsets.UTF_8);
    String hash = hash(note);
    if (!Files.isDirectory(folder)) {
      throw new NotDelivered(UndeliveredReason.NO_FOLDER, "", null);
    }
    try {
      Path day = Files.createDirectories(folder.resolve(checkpoint.at().toString().split("T")[0]));
      String name = String.format(Locale.ROOT, "checkpoint-%012d", checkpoint.size());
      Path file = day.resolve(name + ".txt");
      if (isOther(file, note)) {
        file = day.resolve(name + "-" + hash.substring(0, 8) + ".txt");
      }
      write(note, file);
      return folder.relativize(file) + " sha256:" + hash;
    } catch (IOException e) {
      throw NotDelivered.because(reason(note.length), e);
    }
  }

  private static boolean isOther(Path file, byte[] note) throws IOException {
    return Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), note);
  }

  private static void write(byte[] note, Path file) throws IOException {
    Path unfinished = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(note);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Asked of the folder itself: what the system says differs by system and language. */
  private UndeliveredReason reason(int length) {
    try {
      if (!Files.isWritable(folder)) {
        return UndeliveredReason.NOT_WRITABLE;
      }
      return Files.getFileStore(folder).getUsableSpace() < length
          ? UndeliveredReason.NO_SPACE
          : UndeliveredReason.FAILED;
    } catch (IOException e) {
      return UndeliveredReason.FAILED;
    }
  }

  private static String hash(byte[] note) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(note));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
