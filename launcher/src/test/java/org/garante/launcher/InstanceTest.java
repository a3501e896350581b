package org.garante.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {

  @TempDir Path folder;

  @Test
  void a_folder_is_claimed_once_and_given_back() {
    try (Instance first = Instance.claim(folder, "http://127.0.0.1:8080/")) {
      assertThatThrownBy(() -> Instance.claim(folder, "http://127.0.0.1:8081/"))
          .hasMessageContaining("running.already")
          .hasMessageContaining("8080");
    }
    Instance.claim(folder, "http://127.0.0.1:8081/").close();
  }

  @Test
  void a_process_number_used_again_by_another_program_is_left_alone() throws Exception {
    Process other = java();
    try {
      Files.writeString(
          folder.resolve("running.properties"),
          "server=" + other.pid() + "\nserver.started=2020-01-01T00\\:00\\:00Z\n");

      assertThat(Instance.recorded(folder).stop()).isFalse();
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void a_server_that_a_killed_launcher_left_is_ended() throws Exception {
    Process server = java();
    Instance instance = Instance.claim(folder, "");
    instance.recordServer(server.toHandle());

    assertThat(Instance.recorded(folder).stopServer()).isTrue();
    assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
    instance.close();
  }

  @Test
  void a_launcher_is_found_by_its_lock_and_nothing_else() throws Exception {
    Process other = java();
    try {
      Files.writeString(folder.resolve("running.properties"), "launcher=" + other.pid() + "\n");
      Files.createFile(folder.resolve("lock"));

      assertThat(Instance.recorded(folder).stop()).isFalse();
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void what_a_power_cut_left_half_written_means_nothing_runs() throws IOException {
    Files.writeString(folder.resolve("running.properties"), "server=12\\u00");

    assertThat(Instance.recorded(folder).stop()).isFalse();
  }

  /** A program that waits until it is ended. */
  static class Waiting {
    public static void main(String[] words) throws InterruptedException {
      Thread.sleep(60_000);
    }
  }

  private static Process java() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Waiting.class.getName())
        .start();
  }
}
