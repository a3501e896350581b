package org.garante.verifier.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.OptionalLong;
import org.garante.verifier.report.CannotJudge;

/** Finds entries without position by their leaf hash: a hash table in a temporary file. */
final class UnsealedIndex implements AutoCloseable {
  private static final long MAX_ROWS = 1L << 26;

  private final LeafFile leaves;
  private final Path path;
  private final FileChannel channel;
  private final LongBuffer table;

  /** Of the rows from this one on. */
  UnsealedIndex(LeafFile leaves, long from) throws IOException {
    if (leaves.rows() - from > MAX_ROWS) {
      throw new CannotJudge("bundle.unsealed.many");
    }
    this.leaves = leaves;
    long slots = Long.highestOneBit(Math.max(8, leaves.rows() - from)) * 4;
    path = Files.createTempFile("garante-verifier", ".unsealed");
    channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    ByteBuffer free = ByteBuffer.allocate(1 << 16);
    for (long written = 0; written < slots * Long.BYTES; written += channel.write(free)) {
      free.position(0).limit((int) Math.min(free.capacity(), slots * Long.BYTES - written));
    }
    table = channel.map(MapMode.READ_WRITE, 0, slots * Long.BYTES).asLongBuffer();
    for (long row = from; row < leaves.rows(); row++) {
      table.put(slot(leaves.leaf(row)), row + 1);
    }
  }

  OptionalLong find(byte[] leaf) {
    long found = table.get(slot(leaf));
    return found == 0 ? OptionalLong.empty() : OptionalLong.of(found - 1);
  }

  /** The slot with this leaf, or the free one where it belongs. */
  private int slot(byte[] leaf) {
    int mask = table.capacity() - 1;
    int slot = ByteBuffer.wrap(leaf).getInt() & mask;
    while (table.get(slot) != 0 && !Arrays.equals(leaves.leaf(table.get(slot) - 1), leaf)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(path);
  }
}
