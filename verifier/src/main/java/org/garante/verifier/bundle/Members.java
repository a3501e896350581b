package org.garante.verifier.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.garante.verifier.report.CannotJudge;

/**
 * The members of a bundle in the order of the stream. Names are compared and nothing else is done
 * with them: nothing is ever written under one.
 */
final class Members implements AutoCloseable {
  private final ZipInputStream zip;

  Members(InputStream in) {
    this.zip = new ZipInputStream(in, StandardCharsets.UTF_8);
  }

  /**
   * The member that must come next. It need not be closed.
   *
   * @throws CannotJudge if it is another one
   */
  InputStream next(String name) throws IOException {
    ZipEntry entry = following();
    if (entry == null) {
      throw new CannotJudge("bundle.member.missing", name);
    }
    if (!entry.getName().equals(name)) {
      throw new CannotJudge("bundle.member.other", name, entry.getName());
    }
    return new FilterInputStream(zip) {
      @Override
      public void close() {}
    };
  }

  /**
   * All of the member that must come next.
   *
   * @throws CannotJudge if it is another one, or longer than that
   */
  byte[] small(String name, int limit) throws IOException {
    byte[] bytes = next(name).readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new CannotJudge("bundle.member.long", name);
    }
    return bytes;
  }

  /** Nothing may follow. */
  void end() throws IOException {
    ZipEntry entry = following();
    if (entry != null) {
      throw new CannotJudge("bundle.member.more", entry.getName());
    }
  }

  /** Names and extra fields that cannot be are not an I/O error to Java. */
  private ZipEntry following() throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new CannotJudge("bundle.zip");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
