package org.garante.verifier.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.garante.verifier.report.CannotJudge;
import org.garante.verifier.report.Sentence;

/**
 * A ZIP archive of the one form in which every reader of ZIP sees the same: from the first byte to
 * the last there are members, one behind the other, then one directory that says of them what they
 * say themselves, then its end. Whatever a register does not write is refused, because some reader
 * makes something else of it.
 */
final class Archive implements AutoCloseable {
  private static final int LOCAL = 0x04034b50;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int CENTRAL_LENGTH = 46;
  private static final int END64_LENGTH = 56;
  private static final int LOCATOR64_LENGTH = 20;
  private static final int END_LENGTH = 22;
  private static final int FLAG_DESCRIPTOR = 1 << 3;
  private static final int FLAGS_KNOWN = FLAG_DESCRIPTOR | 1 << 11 | 3 << 1;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int EXTRA64 = 1;
  private static final long IN_64_BITS = 0xffff_ffffL;

  private final FileChannel file;
  private final long length;

  /**
   * What is in a file.
   *
   * @param data where it begins there
   * @param packed how long it is there
   */
  record Member(String name, boolean deflated, long data, long packed, long size, long crc) {}

  /** What the directory says of a member, and its header has to say too. */
  private record Listed(
      byte[] name, int flags, int method, int moment, long crc, long packed, long size, long at) {
    Member member(long data) {
      return new Member(text(), method == DEFLATED, data, packed, size, crc);
    }

    String text() {
      return new String(name, StandardCharsets.UTF_8);
    }

    boolean isLong() {
      return packed >= IN_64_BITS || size >= IN_64_BITS;
    }
  }

  /** Where the directory stands. */
  private record Directory(long from, long to, long count) {}

  Archive(Path file) throws IOException {
    this.file = FileChannel.open(file);
    this.length = this.file.size();
  }

  /**
   * The members, which must be these.
   *
   * @throws CannotJudge if they are others, or the file is not of that form
   */
  List<Member> members(List<String> names) throws IOException {
    Directory directory = directory();
    List<Member> members = new ArrayList<>();
    long entry = directory.from();
    long next = 0;
    for (long i = 0; i < directory.count(); i++) {
      ByteBuffer fixed = at(entry, CENTRAL_LENGTH, directory.to());
      Listed listed = listed(fixed, entry, directory.to());
      entry += CENTRAL_LENGTH + (long) u16(fixed, 28) + u16(fixed, 30);
      String name = listed.text();
      if (members.size() == names.size()) {
        throw new CannotJudge("bundle.member.more", name);
      }
      String wanted = names.get(members.size());
      if (!name.equals(wanted)) {
        throw new CannotJudge("bundle.member.other", wanted, name);
      }
      require(
          listed.at() == next,
          next == 0 ? "bundle.archive.before" : "bundle.archive.between",
          name);
      Member member = listed.member(next + LOCAL_LENGTH + listed.name().length);
      requireHeader(listed, next, directory.from());
      next = requireDescriptor(listed, member, directory.from());
      members.add(member);
    }
    if (members.size() < names.size()) {
      throw new CannotJudge("bundle.member.missing", names.get(members.size()));
    }
    require(next == directory.from() && entry == directory.to(), "bundle.archive.directory");
    return members;
  }

  /** Some bytes of the file. */
  int read(ByteBuffer into, long at) throws IOException {
    return file.read(into, at);
  }

  /** The last bytes of the file say where the directory stands, and it ends where they begin. */
  private Directory directory() throws IOException {
    if (length < END_LENGTH) {
      throw new CannotJudge("bundle.zip");
    }
    long to = length - END_LENGTH;
    ByteBuffer end = at(to, END_LENGTH, length);
    if (end.getInt(0) != END) {
      throw new CannotJudge("bundle.zip");
    }
    long count = u16(end, 10);
    long size = u32(end, 12);
    long from = u32(end, 16);
    require(
        u16(end, 4) == 0 && u16(end, 6) == 0 && u16(end, 8) == count && u16(end, 20) == 0,
        "bundle.archive.directory");
    if (from == IN_64_BITS) {
      to -= LOCATOR64_LENGTH + END64_LENGTH;
      require(to >= 0, "bundle.archive.directory");
      from = from64(to, count, size);
    }
    require(from >= 0 && from + size == to, "bundle.archive.directory");
    return new Directory(from, to, count);
  }

  /** In an archive longer than 4 GiB a longer record before the end says where. */
  private long from64(long at, long count, long size) throws IOException {
    ByteBuffer end = at(at, END64_LENGTH, length);
    ByteBuffer locator = at(at + END64_LENGTH, LOCATOR64_LENGTH, length);
    boolean plain =
        end.getInt(0) == END64
            && end.getLong(4) == END64_LENGTH - 12
            && end.getInt(16) == 0
            && end.getInt(20) == 0
            && locator.getInt(0) == LOCATOR64
            && locator.getInt(4) == 0
            && locator.getLong(8) == at
            && locator.getInt(16) == 1;
    boolean same = end.getLong(24) == count && end.getLong(32) == count && end.getLong(40) == size;
    require(plain && same && end.getLong(48) >= IN_64_BITS, "bundle.archive.directory");
    return end.getLong(48);
  }

  private Listed listed(ByteBuffer fixed, long entry, long to) throws IOException {
    require(fixed.getInt(0) == CENTRAL, "bundle.archive.directory");
    byte[] name = at(entry + CENTRAL_LENGTH, u16(fixed, 28), to).array();
    String said = new String(name, StandardCharsets.UTF_8);
    int flags = u16(fixed, 8);
    int method = u16(fixed, 10);
    boolean descriptor = (flags & FLAG_DESCRIPTOR) != 0;
    boolean plain =
        (flags & ~FLAGS_KNOWN) == 0
            && (method == DEFLATED || method == STORED && !descriptor)
            && u16(fixed, 32) == 0 // comment
            && u16(fixed, 34) == 0 // disk
            && u16(fixed, 36) == 0 // attributes: a link is a file to one and another file to others
            && fixed.getInt(38) == 0;
    require(plain, "bundle.archive.special", said);
    ByteBuffer extra = at(entry + CENTRAL_LENGTH + name.length, u16(fixed, 30), to);
    long[] longer = {u32(fixed, 24), u32(fixed, 20), u32(fixed, 42)};
    long marked = Arrays.stream(longer).filter(each -> each == IN_64_BITS).count();
    int needed = marked == 0 ? 0 : 4 + (int) marked * Long.BYTES;
    require(extra.capacity() == needed, "bundle.archive.special", said);
    if (marked > 0) {
      require(
          extra.getShort() == EXTRA64 && extra.getShort() == needed - 4,
          "bundle.archive.special",
          said);
      for (int i = 0; i < longer.length; i++) {
        if (longer[i] == IN_64_BITS) {
          longer[i] = extra.getLong();
          require(longer[i] >= IN_64_BITS, "bundle.archive.special", said);
        }
      }
    }
    Listed listed =
        new Listed(
            name, flags, method, fixed.getInt(12), u32(fixed, 16), longer[1], longer[0], longer[2]);
    require(
        (method == DEFLATED || listed.packed() == listed.size())
            && (descriptor || !listed.isLong())
            && listed.packed() <= length,
        "bundle.archive.special",
        said);
    return listed;
  }

  /** Sizes and sum stand in the header, or behind the member and not in the header. */
  private void requireHeader(Listed listed, long at, long to) throws IOException {
    ByteBuffer header = at(at, LOCAL_LENGTH, to);
    boolean descriptor = (listed.flags() & FLAG_DESCRIPTOR) != 0;
    boolean same =
        header.getInt(0) == LOCAL
            && u16(header, 6) == listed.flags()
            && u16(header, 8) == listed.method()
            && header.getInt(10) == listed.moment()
            && u32(header, 14) == (descriptor ? 0 : listed.crc())
            && u32(header, 18) == (descriptor ? 0 : listed.packed())
            && u32(header, 22) == (descriptor ? 0 : listed.size())
            && u16(header, 26) == listed.name().length
            && u16(header, 28) == 0;
    require(same, "bundle.archive.headers", listed.text());
    byte[] name = at(at + LOCAL_LENGTH, listed.name().length, to).array();
    require(Arrays.equals(name, listed.name()), "bundle.archive.headers", listed.text());
  }

  /** Where the next member begins. */
  private long requireDescriptor(Listed listed, Member member, long to) throws IOException {
    long end = member.data() + member.packed();
    require(end <= to, "bundle.archive.headers", member.name());
    if ((listed.flags() & FLAG_DESCRIPTOR) == 0) {
      return end;
    }
    int width = listed.isLong() ? Long.BYTES : Integer.BYTES;
    ByteBuffer descriptor = at(end, 8 + 2 * width, to);
    boolean same =
        descriptor.getInt(0) == DESCRIPTOR
            && u32(descriptor, 4) == listed.crc()
            && (listed.isLong()
                ? descriptor.getLong(8) == listed.packed()
                    && descriptor.getLong(16) == listed.size()
                : u32(descriptor, 8) == listed.packed() && u32(descriptor, 12) == listed.size());
    require(same, "bundle.archive.headers", member.name());
    return end + descriptor.capacity();
  }

  private ByteBuffer at(long from, int count, long to) throws IOException {
    require(from >= 0 && from + count <= to, "bundle.archive.directory");
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new CannotJudge("bundle.zip");
      }
    }
    return bytes.rewind();
  }

  private static int u16(ByteBuffer bytes, int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  private static long u32(ByteBuffer bytes, int at) {
    return Integer.toUnsignedLong(bytes.getInt(at));
  }

  private static void require(boolean condition, String key, Object... arguments) {
    if (!condition) {
      throw new CannotJudge("bundle.archive", new Sentence(key, List.of(arguments)));
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
