package org.garante.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.verifier.Scenario.submission;
import static org.garante.verifier.TestRegister.all;
import static org.garante.verifier.TestRegister.in;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.garante.verifier.TestBundle.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What someone with the signing keys can do as well, and what is cut off or left out. */
class CheckpointAttackTest {
  @TempDir Path folder;

  private final Scenario scenario = new Scenario();
  private final TestRegister register = scenario.register;

  @Test
  void ledger_built_anew_with_its_own_keys_forks_from_what_is_held() throws IOException {
    scenario.search.put("object", "reports");
    register.rebuild();

    Outcome outcome = failed("checkpoint-root");
    assertThat(outcome.finding("checkpoint-root").get("sentence")).asString().contains("held");
  }

  @Test
  void going_on_with_an_old_backup_forks_from_what_is_held() throws IOException {
    String later = register.notes.get(2);
    register.entries.removeIf(line -> (long) line.getOrDefault("position", 99L) >= 9);
    register.entries.removeIf(line -> !line.containsKey("position"));
    register.notes.subList(2, 4).clear();
    register.records.clear();

    Outcome outcome =
        new TestBundle(folder).keys(register.keys).held(List.of(later)).verify(register);
    assertThat(outcome.codes()).contains("checkpoint-size");
    assertThat(in(outcome.json(), "integrity")).containsEntry("holds", false);
  }

  @Test
  void what_came_after_the_held_checkpoint_cut_off_is_seen_by_its_age() throws IOException {
    register.pass(600);
    TestBundle outsider = scenario.outsider(folder);
    Outcome just = outsider.with("--as-of", "2025-06-05T18:11:03Z").verify(register);
    assertThat(just.codes()).isEmpty();
    Outcome over = outsider.with("--as-of", "2025-06-05T18:11:03.000001Z").verify(register);
    assertThat(over.codes()).containsExactly("stale");
    assertThat(over.status()).isEqualTo(1);
    assertThat(in(over.json(), "integrity")).containsEntry("holds", true);
    assertThat(outsider.with("--max-age", "11").verify(register).status()).isZero();
  }

  @Test
  void entry_left_unsealed_is_seen_by_its_age() throws IOException {
    TestBundle outsider = scenario.outsider(folder).with("--as-of", "2025-06-05T18:11:06Z");
    assertThat(outsider.verify(register).codes()).containsExactly("stale", "unsealed");
    assertThat(outsider.verify(register).finding("unsealed"))
        .containsEntry("entry", Scenario.entry(scenario.waiting, 0).get("id"));
  }

  @Test
  void unsealed_entry_of_a_time_to_come_is_seen() throws IOException {
    Map<String, Object> opened = in(register.entries.get(register.entries.size() - 2), "entry");
    opened.put("at", TestRegister.text(register.now().plusSeconds(600)));
    assertThat(scenario.outsider(folder).verify(register).status()).isZero();
    opened.put("at", TestRegister.text(register.now().plusSeconds(600).plusNanos(1_000)));
    assertThat(failed("unsealed").finding("unsealed")).containsEntry("entry", opened.get("id"));
  }

  @Test
  void entry_that_was_made_later_than_it_says_is_found() throws IOException {
    Map<String, Object> forged = sealedAt("2025-06-05T18:00:05.000000Z");
    assertThat(failed("time").finding("time")).containsEntry("entry", forged.get("id"));
  }

  @Test
  void entry_of_a_time_after_its_sealing_is_found() throws IOException {
    Map<String, Object> forged = sealedAt("2025-06-06T18:00:05.000000Z");
    assertThat(failed("time").finding("time")).containsEntry("entry", forged.get("id"));
  }

  /** Puts in an entry that says that time, and lets the register seal it two hours later. */
  private Map<String, Object> sealedAt(String at) {
    register.pass(3600);
    register.other("OPEN", "records");
    register.seal();
    register.pass(3600);
    Map<String, Object> forged = register.other("OPEN", "records");
    forged.put("at", at);
    register.seal();
    return forged;
  }

  @Test
  void entries_sealed_in_two_steps_after_an_outage_are_of_their_time() throws IOException {
    Map<String, Object> late = register.other("OPEN", "records");
    List<Map<String, Object>> second = List.of(register.line(late));
    register.entries.removeAll(second);
    register.pass(7200);
    register.seal();
    register.entries.addAll(second);
    register.seal();
    assertThat(scenario.outsider(folder).verify(register).said()).contains("VERIFIED");
  }

  @Test
  void checkpoint_of_a_time_to_come_would_never_be_stale() throws IOException {
    register.seal();
    register.pass(7200);
    register.seal();
    register.pass(-7200);
    failed("stale");
  }

  @Test
  void checkpoint_that_is_no_note_is_found() throws IOException {
    register.notes.set(1, "nothing");
    failed("checkpoint-signature");
    register.notes.set(1, register.notes.get(2).replace("/garante\n", "/garante\n0"));
    failed("checkpoint-signature");
  }

  @Test
  void removed_record_leaves_a_gap_of_folios() throws IOException {
    register.entries.removeIf(line -> line.get("entry") == Scenario.entry(scenario.waiting, 0));
    register.records.remove(scenario.waiting);
    register.submit(register.record("OPE", "GN", 3), null);

    assertThat(failed("folio-gap").finding("folio-gap").get("folio"))
        .asString()
        .startsWith("GAR-OPE-2025-GN-000003");
  }

  @Test
  void wrong_check_digits_are_found() throws IOException {
    in(scenario.waiting, "record").put("folio", "GAR-OPE-2025-GN-000002-00");
    assertThat(failed("commitment", "folio-gap").status()).isEqualTo(1);
  }

  @Test
  void removed_submission_leaves_a_gap_of_numbers() throws IOException {
    Object removed = submission(scenario.returned, 1).get("submission");
    all(scenario.returned, "submissions").remove(0);
    all(scenario.returned, "steps").removeIf(step -> removed.equals(step.get("submission")));

    assertThat(failed("number-gap", "register").finding("number-gap"))
        .containsEntry("record", Scenario.idOf(scenario.returned))
        .containsEntry("submission", submission(scenario.returned, 1).get("submission"));
  }

  @Test
  void checkpoint_of_a_key_not_held_is_found() throws IOException {
    Outcome outcome =
        new TestBundle(folder)
            .keys(register.keys.subList(0, 2))
            .held(List.of(scenario.held))
            .verify(register);
    assertThat(outcome.codes()).containsExactly("checkpoint-signature", "stale");
    assertThat(outcome.finding("checkpoint-signature").get("sentence"))
        .asString()
        .startsWith("Checkpoint 3");
  }

  @Test
  void altered_checkpoint_is_found() throws IOException {
    String note = register.notes.get(1);
    register.notes.set(1, note.replace("\n9\n", "\n8\n"));
    failed("checkpoint-root", "checkpoint-signature");
    register.notes.set(1, note.replace(TestRegister.ORIGIN + "\n9", "other.test\n9"));
    failed("checkpoint-signature");
  }

  @Test
  void checkpoint_without_time_is_stale() throws IOException {
    Outcome outcome =
        new TestBundle(folder)
            .keys(List.of(register.keys.get(0), register.keys.get(2)))
            .held(List.of(scenario.held))
            .verify(register);
    assertThat(outcome.codes()).containsExactly("stale");
  }

  @Test
  void checkpoints_out_of_order_are_found() throws IOException {
    register.notes.add(1, register.notes.remove(2));
    failed("checkpoint-order");
  }

  @Test
  void checkpoint_of_more_than_there_is_is_found() throws IOException {
    register.notes.add(register.sign(1000, new byte[32]));
    assertThat(failed("checkpoint-size").finding("checkpoint-size")).containsEntry("position", 29L);
  }

  @Test
  void bundle_without_checkpoints_is_stale_and_its_positions_are_nobodys() throws IOException {
    register.notes.clear();
    failed("checkpoint-size", "stale");
  }

  private Outcome failed(String... codes) throws IOException {
    Outcome outcome = scenario.outsider(folder).verify(register);
    assertThat(outcome.codes()).as(outcome.said()).containsExactly(codes);
    assertThat(outcome.status()).isEqualTo(1);
    return outcome;
  }
}
