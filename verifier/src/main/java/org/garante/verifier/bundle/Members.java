package org.garante.verifier.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.garante.verifier.report.CannotJudge;

/** The members of a bundle in their order. Nothing is ever written under their names. */
final class Members implements AutoCloseable {
  private static final List<String> NAMES =
      List.of(
          "manifest.json",
          "keys.txt",
          "checkpoints.jsonl",
          "entries.jsonl",
          "administration.jsonl",
          "records.jsonl");

  private final Archive archive;
  private final Iterator<Archive.Member> members;
  private InputStream open = InputStream.nullInputStream();

  /**
   * @throws CannotJudge if the file is no archive of these members alone
   */
  Members(Path bundle) throws IOException {
    this.archive = new Archive(bundle);
    try {
      this.members = archive.members(NAMES).iterator();
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /** The member that comes next, which is this one. It need not be closed. */
  InputStream next(String name) throws IOException {
    open.close();
    Archive.Member member = members.next();
    if (!member.name().equals(name)) {
      throw new IllegalStateException(name);
    }
    open = MemberStream.of(archive, member);
    return new FilterInputStream(open) {
      @Override
      public void close() {}
    };
  }

  /**
   * All of the member that comes next.
   *
   * @throws CannotJudge if it is longer than that
   */
  byte[] small(String name, int limit) throws IOException {
    byte[] bytes = next(name).readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new CannotJudge("bundle.member.long", name);
    }
    return bytes;
  }

  /** The last one was read, and all of it is right. */
  void end() throws IOException {
    open.close();
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
