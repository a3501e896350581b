package org.garante.verifier.bundle;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import org.garante.verifier.tree.Hash;

/**
 * What the checkpoints of a bundle say of the tree, in a temporary file: they come before the
 * entries they cover, and there may be millions.
 */
final class ClaimFile implements AutoCloseable {
  private static final int STRAYS = 1000;
  private static final long UNTIMED = -1;

  private final Path path = Files.createTempFile("garante-verifier", ".checkpoints");
  private final DataOutputStream out =
      new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
  private final List<Claim> strays = new ArrayList<>();
  private DataInputStream in;
  private long written;
  private long largest;

  ClaimFile() throws IOException {}

  /** Adds a claim. The few whose size is lower than one before are kept apart. */
  void append(Claim claim) throws IOException {
    if (claim.size() < largest) {
      if (strays.size() < STRAYS) {
        strays.add(claim);
      }
      return;
    }
    largest = claim.size();
    out.writeLong(claim.size());
    out.write(claim.root());
    out.writeLong(claim.time().orElse(UNTIMED));
    written++;
  }

  /** All of them by size. */
  Iterator<Claim> bySize() throws IOException {
    out.close();
    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)));
    PriorityQueue<Claim> apart = new PriorityQueue<>(Comparator.comparingLong(Claim::size));
    apart.addAll(strays);
    return new Iterator<>() {
      private long left = written;
      private Claim ahead = advance();

      @Override
      public boolean hasNext() {
        return ahead != null || !apart.isEmpty();
      }

      @Override
      public Claim next() {
        if (ahead == null || !apart.isEmpty() && apart.peek().size() < ahead.size()) {
          return apart.remove();
        }
        Claim next = ahead;
        ahead = advance();
        return next;
      }

      private Claim advance() {
        return left-- > 0 ? read() : null;
      }
    };
  }

  private Claim read() {
    try {
      long size = in.readLong();
      byte[] root = in.readNBytes(Hash.LENGTH);
      long time = in.readLong();
      return new Claim(
          size, root, time == UNTIMED ? OptionalLong.empty() : OptionalLong.of(time), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (in != null) {
      in.close();
    }
    Files.deleteIfExists(path);
  }
}
