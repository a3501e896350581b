package org.garante.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.verifier.Scenario.entry;
import static org.garante.verifier.Scenario.idOf;
import static org.garante.verifier.Scenario.step;
import static org.garante.verifier.Scenario.submission;
import static org.garante.verifier.TestRegister.all;
import static org.garante.verifier.TestRegister.copy;
import static org.garante.verifier.TestRegister.in;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.garante.verifier.TestBundle.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What someone with all of the database can do, and where it is found. */
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
    line.remove("entry");

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

    failed("checkpoint-root");
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

  @Test
  void another_person_as_author_of_a_step_is_found() throws IOException {
    step(scenario.amended, 3).put("staff", register.id());

    assertThat(failed("register").finding("register"))
        .containsEntry("entry", entry(scenario.amended, 3).get("id"))
        .containsEntry("record", idOf(scenario.amended));
  }

  @Test
  void another_time_or_account_or_state_left_is_found() throws IOException {
    step(scenario.amended, 3).put("at", "2025-06-05T18:00:00.000000Z");
    failed("register");
    step(scenario.amended, 3).put("at", entry(scenario.amended, 3).get("at"));
    step(scenario.amended, 3).put("account", null);
    failed("register");
    step(scenario.amended, 3).put("account", entry(scenario.amended, 3).get("account"));
    step(scenario.amended, 5).put("from", "ANNULMENT_SECONDED");
    failed("register");
  }

  @Test
  void edited_reason_is_found_wherever_it_was_edited() throws IOException {
    in(step(scenario.returned, 1), "reason").put("text", "Otra cosa");
    assertThat(failed("commitment").finding("commitment"))
        .containsEntry("entry", entry(scenario.returned, 1).get("id"))
        .containsEntry("record", idOf(scenario.returned));
  }

  @Test
  void edited_reason_of_an_amendment_or_annulment_is_found() throws IOException {
    Object was = in(submission(scenario.amended, 2), "reason").put("text", "Otra cosa");
    failed("register");
    in(submission(scenario.amended, 2), "reason").put("text", was);
    in(all(scenario.amended, "annulments").get(0), "reason").put("text", "Otra cosa");
    assertThat(failed("register").finding("register"))
        .containsEntry("entry", entry(scenario.amended, 4).get("id"));
  }

  @Test
  void altered_or_removed_salt_is_found() throws IOException {
    Map<String, Object> facts = in(in(submission(scenario.amended, 1), "content"), "facts");
    Object salt = facts.put("salt", "ab".repeat(32));
    failed("commitment");
    facts.remove("salt");
    failed("commitment");
    facts.put("salt", salt);
    in(in(register.line(scenario.search), "leaves"), "terms").put("salt", "ab".repeat(32));
    assertThat(failed("commitment").finding("commitment"))
        .containsEntry("entry", scenario.search.get("id"));
  }

  @Test
  void content_of_another_record_is_found() throws IOException {
    Map<String, Object> submission = submission(scenario.amended, 2);
    submission.put("content", copy(in(submission(scenario.returned, 2), "content")));

    assertThat(failed("commitment").finding("commitment"))
        .containsEntry("submission", submission.get("submission"));
  }

  @Test
  void other_owner_handling_or_links_are_found() throws IOException {
    in(scenario.amended, "record").put("owner", "FGR");
    failed("commitment");
    in(scenario.amended, "record").put("owner", "GN");
    submission(scenario.amended, 2).put("links", List.of());
    failed("commitment");
  }

  @Test
  void lifted_restriction_is_found() throws IOException {
    Map<String, Object> restricted = register.record("ARR", "GN", 3);
    in(restricted, "record").put("handling", "RESTRICTED");
    register.submit(restricted, null);
    assertThat(scenario.outsider(folder).verify(register).status()).isZero();

    in(restricted, "record").put("handling", "NORMAL");
    assertThat(failed("state").finding("state")).containsEntry("record", idOf(restricted));
  }

  @Test
  void row_that_nothing_entered_is_found() throws IOException {
    Map<String, Object> forged = copy(submission(scenario.returned, 2));
    forged.put("submission", register.id());
    forged.put("number", 3L);
    all(scenario.returned, "submissions").add(forged);

    Outcome outcome = failed("no-entry", "state");
    assertThat(outcome.finding("no-entry"))
        .containsEntry("record", idOf(scenario.returned))
        .containsEntry("submission", forged.get("submission"));
    assertThat(in(outcome.json(), "completeness")).containsEntry("holds", false);
  }

  @Test
  void record_and_annulment_that_nothing_entered_are_found() throws IOException {
    Map<String, Object> forged = register.record("ARR", "FGR", 1);
    assertThat(failed("no-entry").finding("no-entry")).containsEntry("record", idOf(forged));
    register.records.remove(forged);
    Map<String, Object> annulment = copy(all(scenario.amended, "annulments").get(0));
    annulment.put("id", register.id());
    all(scenario.amended, "annulments").add(annulment);
    assertThat(failed("no-entry", "state").finding("no-entry"))
        .containsEntry("record", idOf(scenario.amended));
  }

  @Test
  void step_that_takes_the_entry_of_another_is_found() throws IOException {
    Map<String, Object> forged = copy(step(scenario.amended, 1));
    forged.put("entry", entry(scenario.returned, 3));
    forged.put("position", step(scenario.returned, 3).get("position"));
    all(scenario.amended, "steps").set(1, forged);

    Outcome outcome = failed("commitment", "register");
    assertThat(outcome.findings("integrity"))
        .anyMatch(finding -> finding.get("sentence").toString().contains("more than one row"))
        .anyMatch(finding -> finding.get("sentence").toString().contains("does not have"));
  }

  @Test
  void step_without_entry_is_found() throws IOException {
    step(scenario.amended, 1).put("entry", null);
    failed("register");
  }

  @Test
  void step_removed_leaves_its_entry_without_row() throws IOException {
    Object entry = entry(scenario.amended, 3).get("id");
    all(scenario.amended, "steps").remove(3);

    assertThat(failed("register", "state").finding("register")).containsEntry("entry", entry);
  }

  @Test
  void approval_by_update_is_found() throws IOException {
    Map<String, Object> submission = submission(scenario.waiting, 1);
    submission.put("status", "APPROVED");
    in(scenario.waiting, "record").put("inForce", submission.get("submission"));

    assertThat(failed("state").finding("state"))
        .containsEntry("record", idOf(scenario.waiting))
        .containsEntry("submission", submission.get("submission"));
  }

  @Test
  void annulment_by_update_is_found() throws IOException {
    in(scenario.returned, "record").put("annulled", true);
    assertThat(failed("state").finding("state")).containsEntry("record", idOf(scenario.returned));
    in(scenario.returned, "record").put("annulled", false);
    all(scenario.withdrawn, "annulments").get(0).put("state", "SECONDED");
    failed("state");
    all(scenario.withdrawn, "annulments").get(0).put("state", "REFUSED");
    all(scenario.withdrawn, "annulments").get(1).put("secondedBy", register.id());
    failed("register");
  }

  @Test
  void other_persons_concerned_are_found() throws IOException {
    submission(scenario.amended, 1).put("persons", List.of());
    failed("register");
  }

  @Test
  void unsealed_entry_that_the_ledger_has_not_is_found() throws IOException {
    step(scenario.waiting, 0).put("entry", copy(entry(scenario.waiting, 0)));
    entry(scenario.waiting, 0).put("role", "SUPERVISOR");

    assertThat(failed("leaf", "register").finding("leaf"))
        .containsEntry("record", idOf(scenario.waiting));
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
