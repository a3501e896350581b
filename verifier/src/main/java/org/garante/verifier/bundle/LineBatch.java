package org.garante.verifier.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.JsonParser;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.report.CannotJudge;
import org.garante.verifier.report.Sentence;

/** Some whole lines of a member, to be worked on together. */
final class LineBatch {
  private static final int SIZE = 1 << 17;
  private static final int USUAL_LINE = 256;
  private static final int MAX_LINE = 1 << 23;

  private final String member;
  private final long first;
  private final byte[] bytes;
  private final int[] ends;

  /**
   * @param first number of the first line, from 1
   * @param ends where each line ends, without its line feed
   */
  private LineBatch(String member, long first, byte[] bytes, int[] ends) {
    this.member = member;
    this.first = first;
    this.bytes = bytes;
    this.ends = ends;
  }

  /** Cuts a member into batches. A buffer is only as long as its longest line asks for. */
  static void read(String member, InputStream in, Consumer<LineBatch> to) throws IOException {
    byte[] buffer = new byte[SIZE];
    int filled = 0;
    long line = 1;
    while (true) {
      int read = in.readNBytes(buffer, filled, buffer.length - filled);
      filled += read;
      boolean ended = filled < buffer.length;
      LineBatch batch = of(member, line, buffer, filled, ended);
      if (batch.ends.length > 0) {
        to.accept(batch);
      }
      if (ended) {
        return;
      }
      int used = batch.ends.length == 0 ? 0 : batch.ends[batch.ends.length - 1] + 1;
      if (used == 0 && buffer.length >= MAX_LINE) {
        throw new CannotJudge("malformed.line.long", member, line);
      }
      line += batch.ends.length;
      filled -= used;
      byte[] next = new byte[filled < SIZE ? SIZE : Math.min(2 * filled, MAX_LINE)];
      System.arraycopy(buffer, used, next, 0, filled);
      buffer = next;
    }
  }

  private static LineBatch of(String member, long line, byte[] buffer, int filled, boolean ended) {
    int[] ends = new int[filled / USUAL_LINE + 16];
    int count = 0;
    for (int i = 0; i < filled; i++) {
      boolean last = ended && i == filled - 1;
      if (buffer[i] == '\n' || last) {
        ends = count < ends.length ? ends : Arrays.copyOf(ends, count * 2);
        ends[count++] = buffer[i] == '\n' ? i : i + 1;
      }
    }
    return new LineBatch(member, line, buffer, Arrays.copyOf(ends, count));
  }

  /** What becomes of each line, in order. */
  <T> List<T> each(Function<Json.Obj, T> work) {
    List<T> results = new ArrayList<>(ends.length);
    int from = 0;
    for (int end : ends) {
      try {
        results.add(work.apply(JsonParser.object(bytes, from, end)));
      } catch (Malformed malformed) {
        throw new CannotJudge(
            "malformed.line",
            member,
            first + results.size(),
            new Sentence(malformed.key(), malformed.arguments()));
      }
      from = end + 1;
    }
    return results;
  }
}
