package org.garante.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * An archive longer than 4 GiB as the register writes it, in a file of which most is a hole: its
 * entries are nothing that can be unpacked.
 */
final class LongArchive {
  private static final long LONG = 5L << 30;
  private static final byte[] EMPTY = {3, 0};

  private final RandomAccessFile file;
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();

  private LongArchive(RandomAccessFile file) {
    this.file = file;
  }

  static void write(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      LongArchive archive = new LongArchive(file);
      for (String name : List.of("manifest.json", "keys.txt", "checkpoints.jsonl")) {
        archive.add(name, EMPTY.length, 0);
      }
      archive.add("entries.jsonl", LONG, LONG + 1);
      archive.add("administration.jsonl", EMPTY.length, 0);
      archive.add("records.jsonl", EMPTY.length, 0);
      archive.end();
    }
  }

  private void add(String name, long packed, long size) throws IOException {
    byte[] named = name.getBytes(StandardCharsets.US_ASCII);
    long at = file.getFilePointer();
    boolean wide = size > 0xffff_ffffL;
    int crc = (int) new CRC32().getValue();
    ByteBuffer head = little(30).putInt(0x04034b50).putShort((short) 20).putShort((short) 8);
    file.write(head.putShort((short) 8).putShort(26, (short) named.length).array());
    file.write(named);
    if (packed == EMPTY.length) {
      file.write(EMPTY);
    } else {
      file.seek(file.getFilePointer() + packed);
    }
    ByteBuffer behind = little(wide ? 24 : 16).putInt(0x08074b50).putInt(crc);
    file.write(
        (wide
                ? behind.putLong(packed).putLong(size)
                : behind.putInt((int) packed).putInt((int) size))
            .array());

    boolean far = at > 0xffff_ffffL;
    int extra = wide || far ? 4 + (wide ? 16 : 0) + (far ? 8 : 0) : 0;
    ByteBuffer entry = little(46 + named.length + extra).putInt(0x02014b50);
    entry.putShort((short) 20).putShort((short) 20).putShort((short) 8).putShort((short) 8);
    entry.putInt(0).putInt(crc).putInt(wide ? -1 : (int) packed).putInt(wide ? -1 : (int) size);
    entry.putShort((short) named.length).putShort((short) extra);
    entry.putInt(42, far ? -1 : (int) at).position(46);
    entry.put(named);
    if (extra > 0) {
      entry.putShort((short) 1).putShort((short) (extra - 4));
    }
    if (wide) {
      entry.putLong(size).putLong(packed);
    }
    if (far) {
      entry.putLong(at);
    }
    directory.write(entry.array());
  }

  private void end() throws IOException {
    long at = file.getFilePointer();
    file.write(directory.toByteArray());
    long record = file.getFilePointer();
    ByteBuffer end = little(56 + 20 + 22).putInt(0x06064b50).putLong(44);
    end.putShort((short) 45).putShort((short) 45).putInt(0).putInt(0).putLong(6).putLong(6);
    end.putLong(directory.size()).putLong(at);
    end.putInt(0x07064b50).putInt(0).putLong(record).putInt(1);
    end.putInt(0x06054b50).putInt(0).putShort((short) 6).putShort((short) 6);
    end.putInt(directory.size()).putInt(-1);
    file.write(end.array());
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
