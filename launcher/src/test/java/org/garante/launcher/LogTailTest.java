package org.garante.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  @TempDir Path folder;

  @Test
  void only_whole_lines_written_since_are_told() throws IOException {
    Path log = Files.writeString(folder.resolve("server.log"), "earlier\n");
    LogTail tail = new LogTail(log);

    append(log, "año\nhalf");
    assertThat(tail.newLines()).containsExactly("año");
    append(log, " a line\n");
    assertThat(tail.newLines()).containsExactly("half a line");
    assertThat(tail.newLines()).isEmpty();
  }

  @Test
  void a_log_begun_anew_is_read_from_its_start() throws IOException {
    Path log = Files.writeString(folder.resolve("server.log"), "a long earlier line\n");
    LogTail tail = new LogTail(log);

    Files.writeString(log, "new\n");

    assertThat(tail.newLines()).containsExactly("new");
  }

  @Test
  void a_log_not_there_yet_has_no_lines() {
    assertThat(new LogTail(folder.resolve("server.log")).newLines()).isEmpty();
  }

  private static void append(Path log, String text) throws IOException {
    Files.writeString(log, text, StandardOpenOption.APPEND);
  }
}
