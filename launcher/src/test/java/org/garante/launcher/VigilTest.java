package org.garante.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is killed is noticed and started again: real processes, really killed. */
@Timeout(60)
class VigilTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), Locale.ROOT);
  private final List<Process> all = new ArrayList<>();
  private Instant now = Instant.parse("2025-06-05T18:00:00Z");

  @AfterEach
  void end() {
    all.forEach(Process::destroyForcibly);
  }

  @Test
  void what_ended_by_itself_is_started_again_and_the_other_left_alone() {
    Killed database = new Killed("database", 1, Duration.ZERO);
    Killed server = new Killed("server", 0, Duration.ZERO);
    database.kill();
    vigil(database, 2).keep(List.of(database, server));
    assertThat(database.starts).isEqualTo(2);
    assertThat(server.starts).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("The database ended by itself")
        .contains("It runs again");
  }

  @Test
  void what_ends_a_fourth_time_within_ten_minutes_is_given_up() {
    Killed server = new Killed("server", 9, Duration.ofMinutes(10).dividedBy(3));
    server.kill();
    assertThatThrownBy(() -> vigil(server, 99).keep(List.of(server)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("ended.often");
    assertThat(server.starts).as("the first, and three again").isEqualTo(4);
  }

  @Test
  void what_ends_seldom_is_started_again_each_time() {
    Killed server = new Killed("server", 9, Duration.ofMinutes(10).dividedBy(3).plusSeconds(1));
    server.kill();
    vigil(server, 6).keep(List.of(server));
    assertThat(server.starts).isEqualTo(6);
  }

  @Test
  void what_somebody_ended_stays_so() {
    Killed server = new Killed("server", 0, Duration.ZERO);
    server.kill();
    vigil(server, 1).keep(List.of(server));
    assertThat(server.starts).isEqualTo(1);
  }

  /** Somebody asks for the end when it was started so often, and ends what runs then. */
  private Vigil vigil(Killed kept, int starts) {
    return new Vigil(terminal, () -> kept.starts >= starts, () -> now);
  }

  /** A program that is killed as soon as it was started again, some times. */
  private final class Killed implements Kept {
    private final String name;
    private final int kills;
    private final Duration each;
    private Process process;
    private int starts;

    Killed(String name, int kills, Duration each) {
      this.name = name;
      this.kills = kills;
      this.each = each;
      start();
    }

    private void start() {
      try {
        process =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    InstanceTest.Waiting.class.getName())
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      all.add(process);
      starts++;
    }

    void kill() {
      process.destroyForcibly();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public ProcessHandle handle() {
      return process.toHandle();
    }

    @Override
    public void startAgain() {
      start();
      now = now.plus(each);
      if (starts <= kills + 1) {
        kill();
      }
    }
  }
}
