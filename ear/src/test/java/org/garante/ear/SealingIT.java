package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.garante.domain.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deployed register seals by itself, and somebody outside can check it. */
class SealingIT extends DeployedTest {
  private static final Path BUILD = Path.of(System.getProperty("project.build.directory"));

  private final Visitor observer = Staff.of(Role.OBSERVER, "MNPT").signIn();

  @Test
  void what_is_entered_is_sealed_within_a_minute() {
    Staff recorder = Staff.of(Role.RECORDER, "GN");
    Work.Entered arrest = Work.submitted(recorder.signIn(), recorder, "ARR", Work.arrest("GN"));
    Until.so(
        "sealed",
        () ->
            Sql.number(
                    "select count(*) from transition t join ledger_leaf l on l.entry_id = t.entry_id"
                        + " where t.submission_id = ?",
                    arrest.submission())
                == 1);
    assertThat(Visitor.anonymous().get("/health/ledger").statusCode()).isEqualTo(200);
    assertThat(Visitor.json(Visitor.anonymous().get("/health/ledger")).getJsonArray("troubles"))
        .isEmpty();
  }

  @Test
  void anybody_may_keep_the_newest_checkpoint_and_oversight_compares_it() {
    String note = Visitor.anonymous().get("/checkpoint").body();
    assertThat(note).startsWith("garante.test/ledger\n");
    observer.open("/language?to=en");
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
    Path target = BUILD.resolve("checkpoints");
    Until.so("a file", () -> !files(target).isEmpty());
    assertThat(Files.readString(files(target).get(0))).startsWith("garante.test/ledger\n");
    Until.so("a receipt", () -> Sql.number("select count(*) from ledger_delivery") > 0);
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

    JsonObject report = Verifier.judge(bundle, keys, checkpoint);
    assertThat(report.getString("verdict")).as(report.toString()).isEqualTo("VERIFIED");
  }

  @Test
  void keys_are_rotated_while_it_runs_and_what_was_kept_before_still_verifies(@TempDir Path outside)
      throws IOException {
    String before = Visitor.anonymous().get("/checkpoint").body();
    List<String> earlier = keys();
    Files.createFile(BUILD.resolve("keys/rotate"));
    Staff.of(Role.OBSERVER, "MNPT").signIn();
    Until.so("new keys", () -> keys().size() == earlier.size() + 2);
    String after = Visitor.anonymous().get("/checkpoint").body();

    assertThat(keys()).containsAll(earlier);
    assertThat(BUILD.resolve("keys/rotate")).doesNotExist();
    assertThat(after).isNotEqualTo(before);
    for (String note : List.of(before, after)) {
      Visitor anybody = Visitor.anonymous();
      Seen page = anybody.open("/compare");
      assertThat(anybody.pressed(page, "compare:go", Map.of("compare:note", note)).words())
          .contains("Coincide");
    }
    Path bundle =
        Files.write(
            outside.resolve("bundle.zip"),
            observer
                .download("/ledger/bundle", Map.of("scope", "HASHES", "purpose", "Llaves"))
                .body());
    JsonObject report =
        Verifier.judge(
            bundle,
            Files.writeString(outside.resolve("keys.txt"), String.join("\n", keys())),
            Files.writeString(outside.resolve("before.txt"), before),
            Files.writeString(outside.resolve("after.txt"), after));
    assertThat(report.getString("verdict")).as(report.toString()).isEqualTo("VERIFIED");
  }

  private static List<String> keys() {
    return Visitor.anonymous().get("/checkpoint/keys").body().lines().toList();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
