package org.garante.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The bytes of an archive of ZIP, to be changed by hand where its readers differ. */
public final class TestArchive {
  private static final int END = 22;
  private static final int CENTRAL = 46;
  private static final int LOCAL = 30;

  private byte[] bytes;

  public TestArchive(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** Every way in which another reader sees other rows, or may, by name. */
  public static Map<String, Consumer<TestArchive>> ways(byte[] other) {
    Map<String, Consumer<TestArchive>> ways = new LinkedHashMap<>();
    ways.put("a second archive appended", zip -> zip.insert(zip.bytes.length, other));
    ways.put("a second archive appended, its directory moved along", zip -> zip.follow(other));
    ways.put("a second archive before", zip -> zip.insert(0, other));
    ways.put("junk before", zip -> zip.insert(0, text("junk")));
    ways.put(
        "junk before, as the directory has it not",
        zip -> zip.bytes = joined(text("PK"), zip.bytes));
    ways.put("junk after", zip -> zip.insert(zip.bytes.length, text("j")));
    ways.put("junk between two members", zip -> zip.insert(zip.local(3), text("junk")));
    ways.put("junk before the directory", zip -> zip.insert(zip.directory(), text("junk")));
    ways.put("junk behind the directory", zip -> zip.insert(zip.end(), text("junk")));
    ways.put("no directory", zip -> zip.bytes = Arrays.copyOf(zip.bytes, zip.directory()));
    ways.put("an end of nothing", zip -> zip.put(zip.end() + 8, 0, 0, 0, 0));
    ways.put("a directory cut", zip -> zip.dropLast());
    ways.put("a directory with a member twice", TestArchive::repeatLast);
    ways.put(
        "a comment of the archive",
        zip -> {
          zip.put(zip.bytes.length - 2, 4, 0);
          zip.bytes = joined(zip.bytes, text("junk"));
        });
    ways.put("a comment of a member", zip -> zip.longer(zip.central(3), 32, CENTRAL));
    ways.put("further fields in the directory", zip -> zip.longer(zip.central(3), 30, CENTRAL));
    ways.put("further fields at a member", zip -> zip.longer(zip.local(3), 28, LOCAL));
    ways.put("another name in the directory", zip -> zip.put(zip.central(3) + CENTRAL, 'E'));
    ways.put("another name at a member", zip -> zip.put(zip.local(3) + LOCAL, 'E'));
    ways.put(
        "a name twice",
        zip -> {
          zip.put(zip.central(3) + CENTRAL, text("records.jsonl"));
          zip.put(zip.local(3) + LOCAL, text("records.jsonl"));
        });
    ways.put("another sum in the directory", zip -> zip.flip(zip.central(3) + 16));
    ways.put("another length packed in the directory", zip -> zip.flip(zip.central(3) + 20));
    ways.put("another length in the directory", zip -> zip.flip(zip.central(3) + 24));
    ways.put("another beginning in the directory", zip -> zip.flip(zip.central(3) + 42));
    ways.put("another way of packing in the directory", zip -> zip.put(zip.central(3) + 10, 0));
    ways.put("another way of packing at a member", zip -> zip.put(zip.local(3) + 8, 0));
    ways.put("encrypted in the directory", zip -> zip.flip(zip.central(3) + 8));
    ways.put("encrypted at a member", zip -> zip.flip(zip.local(3) + 6));
    ways.put(
        "encrypted in both",
        zip -> {
          zip.flip(zip.central(3) + 8);
          zip.flip(zip.local(3) + 6);
        });
    ways.put("sizes at a member where they come behind it", zip -> zip.put(zip.local(3) + 22, 1));
    ways.put("another sum behind a member", zip -> zip.flip(zip.descriptor(3) + 4));
    ways.put("another length behind a member", zip -> zip.flip(zip.descriptor(3) + 12));
    ways.put("no mark of what comes behind a member", zip -> zip.remove(zip.descriptor(3), 4));
    ways.put("something behind the end of what was packed", TestArchive::trailing);
    ways.put("a link to another file", zip -> zip.put(zip.central(3) + 38, 0, 0, 0xff, 0xa1));
    ways.put("another part of the archive", zip -> zip.put(zip.central(3) + 34, 1));
    ways.put("sizes of 64 bits where none are needed", TestArchive::wide);
    ways.put("an end of 64 bits where none is needed", TestArchive::end64);
    return ways;
  }

  public byte[] bytes() {
    return bytes;
  }

  private int end() {
    return bytes.length - END;
  }

  private int directory() {
    return at(end() + 16);
  }

  private int central(int index) {
    int at = directory();
    for (int i = 0; i < index; i++) {
      at += CENTRAL + u16(at + 28) + u16(at + 30) + u16(at + 32);
    }
    return at;
  }

  private int local(int index) {
    return at(central(index) + 42);
  }

  private int descriptor(int index) {
    int local = local(index);
    return local + LOCAL + u16(local + 26) + u16(local + 28) + at(central(index) + 20);
  }

  private int u16(int at) {
    return Short.toUnsignedInt(buffer().getShort(at));
  }

  private int at(int at) {
    return buffer().getInt(at);
  }

  private ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void put(int at, int... values) {
    for (int i = 0; i < values.length; i++) {
      bytes[at + i] = (byte) values[i];
    }
  }

  private void put(int at, byte[] values) {
    System.arraycopy(values, 0, bytes, at, values.length);
  }

  private void flip(int at) {
    bytes[at] ^= 1;
  }

  /** Puts something in and lets the directory say where all stands now. */
  private void insert(int at, byte[] what) {
    boolean inside = at <= end();
    move(at, what.length);
    if (inside && at > directory() && at < end()) {
      buffer().putInt(end() + 12, at(end() + 12) + what.length);
    }
    bytes = joined(Arrays.copyOf(bytes, at), what, Arrays.copyOfRange(bytes, at, bytes.length));
  }

  private void remove(int at, int count) {
    move(at + 1, -count);
    bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + count, bytes.length));
  }

  private void move(int from, int by) {
    for (int i = 0; i < u16(end() + 10); i++) {
      if (local(i) >= from) {
        buffer().putInt(central(i) + 42, local(i) + by);
      }
    }
    if (directory() >= from) {
      buffer().putInt(end() + 16, directory() + by);
    }
  }

  /** Another archive behind this one, whose directory knows where its members are now. */
  private void follow(byte[] other) {
    TestArchive second = new TestArchive(other);
    second.move(0, bytes.length);
    bytes = joined(bytes, second.bytes);
  }

  private void dropLast() {
    int count = u16(end() + 10);
    int at = central(count - 1);
    int length = end() - at;
    bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end(), bytes.length));
    put(end() + 8, count - 1, 0, count - 1, 0);
    buffer().putInt(end() + 12, at(end() + 12) - length);
  }

  private void repeatLast() {
    int count = u16(end() + 10);
    byte[] last = Arrays.copyOfRange(bytes, central(count - 1), end());
    bytes =
        joined(Arrays.copyOf(bytes, end()), last, Arrays.copyOfRange(bytes, end(), bytes.length));
    put(end() + 8, count + 1, 0, count + 1, 0);
    buffer().putInt(end() + 12, at(end() + 12) + last.length);
  }

  /** Makes a header longer by four bytes that one of its lengths counts. */
  private void longer(int header, int length, int fixed) {
    int at = header + fixed + u16(header + (fixed == LOCAL ? 26 : 28));
    insert(at, new byte[] {(byte) 0xfe, (byte) 0xca, 0, 0});
    put(header + length, 4);
  }

  private void trailing() {
    int central = central(3);
    int descriptor = descriptor(3);
    int packed = at(central + 20) + 4;
    buffer().putInt(central + 20, packed);
    buffer().putInt(descriptor + 8, packed);
    insert(descriptor, text("junk"));
  }

  private void wide() {
    int central = central(3);
    int size = at(central + 24);
    put(central + 24, 0xff, 0xff, 0xff, 0xff);
    ByteBuffer extra = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    extra.putShort((short) 1).putShort((short) 8).putLong(size);
    insert(central + CENTRAL + u16(central + 28), extra.array());
    put(central + 30, 12);
  }

  private void end64() {
    ByteBuffer record = ByteBuffer.allocate(56 + 20).order(ByteOrder.LITTLE_ENDIAN);
    record.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
    record.putInt(0).putInt(0).putLong(u16(end() + 10)).putLong(u16(end() + 10));
    record.putLong(at(end() + 12)).putLong(directory());
    record.putInt(0x07064b50).putInt(0).putLong(end()).putInt(1);
    put(end() + 16, 0xff, 0xff, 0xff, 0xff);
    bytes =
        joined(
            Arrays.copyOf(bytes, end()),
            record.array(),
            Arrays.copyOfRange(bytes, end(), bytes.length));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
