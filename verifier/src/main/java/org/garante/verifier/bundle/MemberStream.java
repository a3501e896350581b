package org.garante.verifier.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.garante.verifier.report.CannotJudge;
import org.garante.verifier.report.Sentence;

/** A member unpacked. At its end it has to be as long as it was said, and of that sum. */
final class MemberStream extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  private final Archive.Member member;
  private final Inflater inflater;
  private final CRC32 crc = new CRC32();
  private long size;
  private boolean ended;

  private MemberStream(Archive.Member member, InputStream unpacked, Inflater inflater) {
    super(unpacked);
    this.member = member;
    this.inflater = inflater;
  }

  static MemberStream of(Archive archive, Archive.Member member) {
    Inflater inflater = new Inflater(true);
    InputStream packed = new Packed(archive, member);
    return new MemberStream(
        member,
        member.deflated() ? new InflaterInputStream(packed, inflater, BUFFER) : packed,
        inflater);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] to, int from, int count) throws IOException {
    int read = super.read(to, from, count);
    if (read > 0) {
      crc.update(to, from, read);
      size += read;
    }
    boolean over = read < 0 && !ended;
    if (size > member.size() || over && !isWhole()) {
      throw new CannotJudge(
          "bundle.archive", new Sentence("bundle.archive.damaged", List.of(member.name())));
    }
    ended |= over;
    return read;
  }

  /** Nothing may stand behind the end of what was packed, either. */
  private boolean isWhole() {
    return size == member.size()
        && crc.getValue() == member.crc()
        && (!member.deflated() || inflater.getBytesRead() == member.packed());
  }

  /** Reads on to the end. */
  @Override
  public void close() throws IOException {
    try {
      byte[] rest = new byte[BUFFER];
      while (!ended) {
        read(rest, 0, rest.length);
      }
    } finally {
      inflater.end();
    }
  }

  /** The bytes of the file. */
  private static final class Packed extends InputStream {
    private final Archive archive;
    private long at;
    private final long end;

    Packed(Archive archive, Archive.Member member) {
      this.archive = archive;
      this.at = member.data();
      this.end = member.data() + member.packed();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] to, int from, int count) throws IOException {
      if (at == end) {
        return -1;
      }
      int read = archive.read(ByteBuffer.wrap(to, from, (int) Math.min(count, end - at)), at);
      at += Math.max(read, 0);
      return read;
    }
  }
}
