package org.garante.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.garante.verifier.TestBundle.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints held that are newer than the bundle: no sign of tampering, nor of its absence. */
class NewerCheckpointTest {
  @TempDir Path folder;

  private final Scenario scenario = new Scenario();
  private final TestRegister register = scenario.register;
  private final Map<String, String> bundle = TestBundle.members(register);
  private final String exported = (String) TestJson.object("at", at(0)).get("at");

  @Test
  void checkpoint_of_entries_made_after_the_bundle_asks_for_another_bundle() throws IOException {
    Outcome outcome = verify(bundle, later(5));
    assertThat(outcome.status()).as(outcome.said()).isEqualTo(2);
    assertThat(outcome.said()).contains("Download the bundle again").contains(".note");
    assertThat(verify(TestBundle.members(register), register.notes.get(4)).status()).isZero();
  }

  @Test
  void entries_cut_off_a_bundle_that_says_it_is_as_new_are_found() throws IOException {
    String note = later(5);
    long time = register.now().getEpochSecond();
    claim(time, 999_999);
    assertThat(verify(bundle, note).status()).as("in the second of the checkpoint").isEqualTo(2);
    claim(time + 1, 0);
    Outcome outcome = verify(bundle, note);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.codes()).containsExactly("checkpoint-size");
  }

  @Test
  void checkpoint_in_the_bundle_says_how_new_it_is_too() throws IOException {
    String note = later(5);
    register.pass(1);
    int size = Integer.parseInt(register.notes.get(3).split("\n")[1]);
    bundle.merge(
        "checkpoints.jsonl",
        TestJson.text(TestJson.object("note", register.note(size))) + "\n",
        String::concat);
    assertThat(verify(bundle, note).codes()).containsExactly("checkpoint-size");
  }

  @Test
  void what_is_wrong_in_an_older_bundle_is_found_all_the_same() throws IOException {
    String note = later(5);
    bundle.computeIfPresent("entries.jsonl", (name, text) -> text.replace("SIGN_IN", "SIGN_UP"));
    assertThat(verify(bundle, note).status()).isEqualTo(1);
  }

  @Test
  void checkpoint_of_the_same_entries_long_after_asks_for_another_bundle() throws IOException {
    int size = Integer.parseInt(register.notes.get(3).split("\n")[1]);
    register.pass(-register.now().getEpochSecond() + newest() + 600);
    assertThat(verify(bundle, register.note(size)).status()).isZero();
    register.pass(1);
    assertThat(verify(bundle, register.note(size)).status()).isEqualTo(2);
    TestBundle asOf = scenario.outsider(folder).held(List.of(register.note(size)));
    assertThat(asOf.with("--as-of", exported).verify(asOf.write(bundle)).status()).isZero();
  }

  private long newest() {
    return java.time.Instant.parse("2025-06-05T18:01:03Z").getEpochSecond();
  }

  private String later(long seconds) {
    register.pass(seconds);
    register.other("OPEN", "records");
    return register.seal();
  }

  private static String at(long seconds) {
    return TestLedger.text(java.time.Instant.parse("2025-06-05T18:01:06Z").plusSeconds(seconds));
  }

  private void claim(long seconds, long micros) {
    String then =
        TestLedger.text(java.time.Instant.ofEpochSecond(seconds).plusNanos(micros * 1000));
    bundle.computeIfPresent(
        "manifest.json",
        (name, text) ->
            text.replaceFirst("\"exported\": ?\"[^\"]*\"", "\"exported\":\"" + then + "\""));
  }

  private Outcome verify(Map<String, String> members, String note) throws IOException {
    TestBundle outsider = scenario.outsider(folder).held(List.of(note));
    return outsider.verify(outsider.write(members));
  }
}
