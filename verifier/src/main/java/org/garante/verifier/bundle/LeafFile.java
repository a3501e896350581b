package org.garante.verifier.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.garante.verifier.tree.Hash;

/**
 * What is remembered of every entry, in a temporary file: first those with a position, each at its
 * own, then those without. It is written once from front to back, then mapped and read anywhere.
 */
final class LeafFile implements AutoCloseable {
  /** The row is there; a row that was skipped is all zero. */
  static final int PRESENT = 1;

  /** The entry itself is known, and with it id and time. */
  static final int KNOWN = 2;

  /** The register must have a row for it. */
  static final int STEP = 4;

  private static final int MARKED = 8;
  private static final int ROW = 64;
  private static final int ID = Hash.LENGTH;
  private static final int AT = ID + 16;
  private static final int FLAGS = AT + 8;
  private static final int ACTOR = FLAGS + 4;
  private static final int SEGMENT_BITS = 24;
  private static final int SEGMENT_ROWS = 1 << SEGMENT_BITS;
  private static final UUID NOBODY = new UUID(0, 0);

  private final Path path;
  private final FileChannel channel;
  private final ByteBuffer pending = ByteBuffer.allocate(ROW << 10);
  private MappedByteBuffer[] segments = {};
  private long rows;

  LeafFile() throws IOException {
    path = Files.createTempFile("garante-verifier", ".leaves");
    channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  long rows() {
    return rows;
  }

  /**
   * Adds a row.
   *
   * @param actor number of whom the entry names
   */
  void append(byte[] leaf, UUID id, long at, int flags, int actor) throws IOException {
    if (!pending.hasRemaining()) {
      flush();
    }
    pending
        .put(leaf)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .putLong(at)
        .putLong((long) flags << 56 | actor);
    rows++;
  }

  /** Leaves rows empty until there are so many. */
  void skipTo(long row) throws IOException {
    while (rows < row) {
      append(new byte[Hash.LENGTH], NOBODY, 0, 0, 0);
    }
  }

  /** Ends the writing. */
  void map() throws IOException {
    flush();
    segments = new MappedByteBuffer[(int) ((rows + SEGMENT_ROWS - 1) >> SEGMENT_BITS)];
    for (int i = 0; i < segments.length; i++) {
      long from = (long) i << SEGMENT_BITS;
      long count = Math.min(SEGMENT_ROWS, rows - from);
      segments[i] = channel.map(MapMode.READ_WRITE, from * ROW, count * ROW);
    }
  }

  byte[] leaf(long row) {
    byte[] leaf = new byte[Hash.LENGTH];
    segment(row).get(offset(row), leaf);
    return leaf;
  }

  UUID id(long row) {
    ByteBuffer segment = segment(row);
    return new UUID(
        segment.getLong(offset(row) + ID), segment.getLong(offset(row) + ID + Long.BYTES));
  }

  long at(long row) {
    return segment(row).getLong(offset(row) + AT);
  }

  boolean is(long row, int flag) {
    return (segment(row).get(offset(row) + FLAGS) & flag) != 0;
  }

  /** Number of whom the entry names. */
  int actor(long row) {
    return segment(row).getInt(offset(row) + ACTOR);
  }

  boolean isMarked(long row) {
    return is(row, MARKED);
  }

  /** Marks the row; false if it was marked before. */
  boolean mark(long row) {
    boolean first = !isMarked(row);
    int at = offset(row) + FLAGS;
    segment(row).put(at, (byte) (segment(row).get(at) | MARKED));
    return first;
  }

  /** Whether this entry comes after that of another row: by time, then by id as text. */
  boolean isAfter(long row, long other) {
    int byTime = Long.compare(at(row), at(other));
    if (byTime != 0) {
      return byTime > 0;
    }
    UUID one = id(row);
    UUID two = id(other);
    int high = Long.compareUnsigned(one.getMostSignificantBits(), two.getMostSignificantBits());
    return high != 0
        ? high > 0
        : Long.compareUnsigned(one.getLeastSignificantBits(), two.getLeastSignificantBits()) > 0;
  }

  private MappedByteBuffer segment(long row) {
    return segments[(int) (row >> SEGMENT_BITS)];
  }

  private static int offset(long row) {
    return (int) (row & SEGMENT_ROWS - 1) * ROW;
  }

  private void flush() throws IOException {
    pending.flip();
    while (pending.hasRemaining()) {
      channel.write(pending);
    }
    pending.clear();
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(path);
  }
}
