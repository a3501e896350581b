package org.garante.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.verifier.Scenario.entry;
import static org.garante.verifier.Scenario.idOf;
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

/** What someone with all of the database can do to content and entries, and where it is found. */
class AttackTest {
  @TempDir Path folder;

  private final Scenario scenario = new Scenario();
  private final TestRegister register = scenario.register;

  @Test
  void edited_content_is_found_at_its_submission() throws IOException {
    Map<String, Object> submission = submission(scenario.amended, 1);
    content(submission, "health").put("visibleInjuries", "YES");
    arrest(submission).put("visible_injuries", "YES");

    Outcome outcome = failed("commitment");
    assertThat(outcome.finding("commitment"))
        .containsEntry("entry", entry(scenario.amended, 0).get("id"))
        .containsEntry("record", idOf(scenario.amended))
        .containsEntry("folio", in(scenario.amended, "record").get("folio"))
        .containsEntry("submission", submission.get("submission"));
  }

  @Test
  void edited_typed_row_is_found() throws IOException {
    Map<String, Object> submission = submission(scenario.amended, 2);
    arrest(submission).put("surnames", "Otra");

    assertThat(failed("typed").finding("typed"))
        .containsEntry("record", idOf(scenario.amended))
        .containsEntry("submission", submission.get("submission"));
  }

  @Test
  void column_that_the_register_found_wrong_behind_a_mask_is_told() throws IOException {
    Map<String, Object> submission = submission(scenario.amended, 2);
    String salt = (String) in(in(submission, "content"), "identity").get("salt");
    Object hidden = content(submission, "identity");
    in(submission, "content")
        .put(
            "identity",
            TestJson.object("hash", TestHash.hex(TestHash.leaf(salt, "identity", hidden))));
    arrest(submission).keySet().removeAll(IDENTITY);
    assertThat(scenario.outsider(folder).verify(register).status()).isZero();

    submission.put("hidden", List.of("arrest.surnames"));
    assertThat(failed("typed").finding("typed").get("sentence")).asString().contains("surnames");
  }

  private static final List<String> IDENTITY =
      List.of(
          "locality",
          "motives",
          "motives_missing",
          "person_id",
          "given_names",
          "given_names_missing",
          "surnames",
          "surnames_missing",
          "aliases",
          "birth_date",
          "trusted_person",
          "trusted_person_missing",
          "role_basis",
          "late_reason");

  @Test
  void edited_entry_is_found_at_its_position() throws IOException {
    scenario.search.put("object", "reports");

    assertThat(failed("leaf").finding("leaf"))
        .containsEntry("entry", scenario.search.get("id"))
        .containsEntry("position", register.line(scenario.search).get("position"));
  }

  /** Also where its commitment and leaf were made for that. */
  @Test
  void entry_of_another_format_is_found() throws IOException {
    Map<String, Object> line = register.line(scenario.search);
    scenario.search.put("format", "garante/3");
    failed("commitment", "leaf");
    scenario.search.put(
        "commitment",
        TestCommitment.of(
            "garante/3", TestJson.object(), TestCommitment.hashes(in(line, "leaves"))));
    failed("commitment", "leaf");
    scenario.search.put("format", "garante/2");
    Map<String, Object> waiting = entry(scenario.waiting, 0);
    waiting.put("format", "");
    assertThat(scenario.outsider(folder).verify(register).codes()).contains("commitment");
  }

  @Test
  void edited_leaf_is_found_against_every_checkpoint_after_it() throws IOException {
    register.line(scenario.search).put("leaf", "ab".repeat(32));

    Outcome outcome = failed("checkpoint-root", "leaf");
    assertThat(outcome.finding("checkpoint-root")).containsEntry("position", 5L);
  }

  @Test
  void content_and_commitment_edited_together_are_found_at_the_entry() throws IOException {
    Map<String, Object> submission = submission(scenario.amended, 2);
    content(submission, "health").put("visibleInjuries", "YES");
    arrest(submission).put("visible_injuries", "YES");
    register.recommit(scenario.amended, submission);

    Outcome outcome = failed("commitment", "leaf");
    assertThat(outcome.finding("leaf"))
        .containsEntry("entry", entry(scenario.amended, 2).get("id"));
    // the approval still names what was approved
    assertThat(outcome.finding("commitment"))
        .containsEntry("entry", entry(scenario.amended, 3).get("id"))
        .containsEntry("record", idOf(scenario.amended));
  }

  @Test
  void line_cut_from_the_middle_leaves_a_gap_of_positions() throws IOException {
    Map<String, Object> line = register.line(scenario.search);
    register.entries.remove(line);

    assertThat(failed("checkpoint-root", "position").finding("position"))
        .containsEntry("position", (long) line.get("position") + 1);
  }

  @Test
  void entry_without_its_columns_is_missing() throws IOException {
    Map<String, Object> line = register.line(scenario.search);
    line.keySet().removeAll(List.of("entry", "leaves"));

    assertThat(failed("entry-missing").finding("entry-missing"))
        .containsEntry("position", line.get("position"));
  }

  @Test
  void forged_entry_put_between_is_found_by_the_tree() throws IOException {
    Map<String, Object> forged = register.other("OPEN", "records");
    Map<String, Object> line = register.line(forged);
    register.entries.remove(line);
    forged.put("at", scenario.search.get("at"));
    int place = register.entries.indexOf(register.line(scenario.search));
    register.entries.add(place + 1, line);
    List<String> notes = List.copyOf(register.notes);
    line.put("position", 0L);
    register.rebuild();
    register.notes.clear();
    register.notes.addAll(notes);

    failed("checkpoint-root", "checkpoint-size");
  }

  @Test
  void two_entries_swapped_are_named() throws IOException {
    int at = register.entries.indexOf(register.line(scenario.search));
    Map<String, Object> other = register.entries.remove(at + 1);
    register.entries.add(at, other);
    List<String> notes = List.copyOf(register.notes);
    register.rebuild();
    register.notes.clear();
    register.notes.addAll(notes);

    assertThat(failed("checkpoint-root", "order").finding("order"))
        .containsEntry("entry", scenario.search.get("id"));
  }

  private Outcome failed(String... codes) throws IOException {
    Outcome outcome = scenario.outsider(folder).verify(register);
    assertThat(outcome.codes()).as(outcome.said()).containsExactly(codes);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.json()).containsEntry("verdict", "FAILED");
    return outcome;
  }

  private static Map<String, Object> content(Map<String, Object> submission, String group) {
    return in(in(in(submission, "content"), group), "value");
  }

  private static Map<String, Object> arrest(Map<String, Object> submission) {
    return all(in(submission, "typed"), "arrest").get(0);
  }
}
