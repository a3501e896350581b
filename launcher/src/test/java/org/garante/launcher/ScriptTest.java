package org.garante.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script, on a clone in which building takes a moment and what runs is a program that waits:
 * who builds, who does not, and whom it leaves alone.
 */
class ScriptTest {
  private static final String BUILD =
      """
      #!/bin/sh
      echo building >>builds
      sleep 0.2
      mkdir -p ear/target/server launcher/target/lib
      touch ear/target/garante.ear ear/target/server/.complete launcher/target/garante-launcher.jar
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      [ "$1" != -version ] || { echo 'openjdk version "17.0.12"' >&2; exit 0; }
      echo running >>"$GARANTE_HOME/runs"
      exec sleep 600
      """;

  @TempDir Path folder;
  private Path clone;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void make() throws IOException {
    assumeThat(File.separator).isEqualTo("/");
    clone = Files.createDirectories(folder.resolve("clone"));
    Files.copy(
        Path.of("..", "garante"), clone.resolve("garante"), StandardCopyOption.COPY_ATTRIBUTES);
    program(clone.resolve("mvnw"), BUILD);
    Files.writeString(clone.resolve("pom.xml"), "<project/>");
    Path sources = Files.createDirectories(clone.resolve("domain/src/main"));
    Files.writeString(sources.resolve("One.java"), "class One {}");
    Files.writeString(clone.resolve("domain/pom.xml"), "<project/>");
    Path programs = Files.createDirectories(folder.resolve("jdk/bin"));
    program(programs.resolve("java"), JAVA);
    program(programs.resolve("javac"), JAVA);
  }

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void second_home_does_not_build_what_is_built() throws Exception {
    demo("a");
    awaitRunning("a");
    demo("b");
    awaitRunning("b");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void two_at_once_build_once() throws Exception {
    demo("a");
    demo("b");
    awaitRunning("a");
    awaitRunning("b");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void what_another_home_runs_from_is_not_built_over() throws Exception {
    Process first = demo("a");
    awaitRunning("a");
    Files.writeString(clone.resolve("domain/src/main/One.java"), "class One { int two; }");
    Process second = demo("b");
    assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("b.said"))).contains("GARANTE_HOME=" + home("a"));
    assertThat(clone.resolve("ear/target/garante.ear")).exists();
    assertThat(first.isAlive()).isTrue();
    assertThat(builds()).isEqualTo(1);

    first.destroyForcibly().waitFor();
    demo("b");
    awaitRunning("b");
    assertThat(builds()).as("nobody runs from it any more").isEqualTo(2);
  }

  @Test
  void source_taken_away_or_put_back_is_seen() throws Exception {
    Process first = demo("a");
    awaitRunning("a");
    first.destroyForcibly().waitFor();
    Path two = clone.resolve("domain/src/main/Two.java");
    Files.writeString(two, "class Two {}");
    Files.setLastModifiedTime(two, Files.getLastModifiedTime(clone.resolve("pom.xml")));
    Process second = demo("b");
    awaitRunning("b");
    second.destroyForcibly().waitFor();
    assertThat(builds()).as("a file older than the build").isEqualTo(2);
    Files.delete(two);
    demo("c");
    awaitRunning("c");
    assertThat(builds()).as("a file that is gone").isEqualTo(3);
  }

  @Test
  void build_that_was_killed_keeps_nobody_waiting() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path turn = Files.createDirectories(clone.resolve("ear/target/.building"));
    Files.writeString(turn.resolve("pid"), Long.toString(gone.pid()));
    demo("a");
    awaitRunning("a");
    assertThat(builds()).isEqualTo(1);
  }

  private Process demo(String home) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("./garante", "demo").directory(clone.toFile());
    builder.environment().put("GARANTE_HOME", home(home).toString());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().put("LC_ALL", "C");
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(home + ".said").toFile())
            .start();
    started.add(process);
    return process;
  }

  private Path home(String name) {
    return folder.resolve(name);
  }

  private void awaitRunning(String home) throws InterruptedException, IOException {
    Path runs = home(home).resolve("runs");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(runs)) {
      assertThat(System.nanoTime()).as(said(home)).isLessThan(end);
      Thread.sleep(20);
    }
  }

  private String said(String home) throws IOException {
    Path said = folder.resolve(home + ".said");
    return Files.exists(said) ? Files.readString(said) : "";
  }

  private long builds() throws IOException {
    try (var lines = Files.lines(clone.resolve("builds"))) {
      return lines.count();
    }
  }

  private static void program(Path file, String text) {
    try {
      Files.writeString(file, text);
      assertThat(file.toFile().setExecutable(true)).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
