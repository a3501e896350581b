package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.garante.domain.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deployed register seals by itself, and somebody outside can check it. */
class SealingIT extends DeployedTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Path BUILD = Path.of(System.getProperty("project.build.directory"));

  private final Visitor observer = Staff.of(Role.OBSERVER, "MNPT").signIn();

  @Test
  void what_is_entered_is_sealed_within_a_minute() {
    Staff recorder = Staff.of(Role.RECORDER, "GN");
    Work.Entered arrest = Work.submitted(recorder.signIn(), recorder, "ARR", Work.arrest("GN"));
    await(
        () ->
            Sql.number(
                    "select count(*) from transition t join ledger_leaf l on l.entry_id = t.entry_id"
                        + " where t.submission_id = ?",
                    arrest.submission())
                == 1);
    assertThat(Visitor.anonymous().get("/health/ledger").statusCode()).isEqualTo(200);
    assertThat(Visitor.json(Visitor.anonymous().get("/health/ledger")).getString("sealing"))
        .isEqualTo("inTime");
  }

  @Test
  void anybody_may_keep_the_newest_checkpoint_and_oversight_compares_it() {
    String note = Visitor.anonymous().get("/checkpoint").body();
    assertThat(note).startsWith("garante.test/ledger\n");
    Seen page = observer.open("/ledger");
    Seen compared = observer.pressed(page, "compare:go", Map.of("compare:note", note));
    assertThat(compared.words()).contains("It agrees: the tree");
    Seen altered =
        observer.pressed(
            page, "compare:go", Map.of("compare:note", note.replaceFirst("\n", "x\n")));
    assertThat(altered.words()).contains("That is the checkpoint of another ledger");
  }

  @Test
  void checkpoints_leave_by_themselves_and_the_page_shows_who_holds_them() throws IOException {
    Path target = Files.createDirectories(BUILD.resolve("checkpoints"));
    await(() -> !files(target).isEmpty());
    assertThat(Files.readString(files(target).get(0))).startsWith("garante.test/ledger\n");
    await(() -> Sql.number("select count(*) from ledger_delivery") > 0);
    assertThat(observer.open("/ledger").words()).contains(target.toString());
  }

  @Test
  void downloaded_ledger_of_the_whole_demonstration_is_verified_outside(@TempDir Path outside)
      throws Exception {
    Path checkpoint =
        Files.writeString(
            outside.resolve("checkpoint.txt"), Visitor.anonymous().get("/checkpoint").body());
    Path keys =
        Files.writeString(
            outside.resolve("keys.txt"), Visitor.anonymous().get("/checkpoint/keys").body());
    HttpResponse<byte[]> answer =
        observer.download("/ledger/bundle", Map.of("scope", "FULL", "purpose", "Revisión"));
    Path bundle = Files.write(outside.resolve("bundle.zip"), answer.body());

    Process verifier =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                verifier(),
                "org.garante.verifier.Main",
                bundle.toString(),
                "--checkpoint",
                checkpoint.toString(),
                "--key",
                keys.toString(),
                "--json")
            .redirectErrorStream(true)
            .start();
    String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(verifier.waitFor()).as(said).isZero();
    assertThat(said).contains("\"VERIFIED\"");
  }

  private static String verifier() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.contains("verifier"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("patience").isBefore(end);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
