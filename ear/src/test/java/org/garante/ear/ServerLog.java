package org.garante.ear;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the server writes into its log from now on. */
final class ServerLog {
  private static final Path FILE =
      Path.of(System.getProperty("project.build.directory"), "it-server/log/server.log");
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+ [A-Z]+ +\\[[^]]+] \\(.*");
  private static final Pattern STACK =
      Pattern.compile("\\s+(at|Suppressed:|\\.\\.\\.) .*|Caused by: .*");

  private final long from = FILE.toFile().length();

  List<String> lines() {
    try (RandomAccessFile file = new RandomAccessFile(FILE.toFile(), "r")) {
      file.seek(from);
      byte[] bytes = new byte[(int) (file.length() - from)];
      file.readFully(bytes);
      return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines that are neither an entry nor the stack of one. */
  List<String> strays() {
    return lines().stream()
        .filter(line -> !line.isEmpty())
        .filter(line -> !ENTRY.matcher(line).matches() && !STACK.matcher(line).matches())
        .toList();
  }

  /** Failures in answering, not those of the background. */
  List<String> failures() {
    return lines().stream()
        .filter(line -> line.contains(" ERROR ") && line.contains("(default task-"))
        .toList();
  }
}
