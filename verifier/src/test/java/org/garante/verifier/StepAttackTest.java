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

/** What someone with all of the database can do to steps and states, and where it is found. */
class StepAttackTest {
  @TempDir Path folder;

  private final Scenario scenario = new Scenario();
  private final TestRegister register = scenario.register;

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
    step(scenario.amended, 1).put("from", "RETURNED");
    failed("commitment", "register");
  }

  @Test
  void edited_reason_is_found_wherever_it_was_edited() throws IOException {
    in(step(scenario.returned, 1), "reason").put("text", "Otra cosa");
    assertThat(failed("commitment").finding("commitment"))
        .containsEntry("entry", entry(scenario.returned, 1).get("id"))
        .containsEntry("record", idOf(scenario.returned));
  }

  @Test
  void edited_reason_of_an_amendment_is_found() throws IOException {
    in(submission(scenario.amended, 2), "reason").put("text", "Otra cosa");
    failed("register");
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
    failed("actor", "commitment");
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
  void record_that_nothing_entered_is_found() throws IOException {
    Map<String, Object> forged = register.record("ARR", "FGR", 1);
    assertThat(failed("no-entry").finding("no-entry")).containsEntry("record", idOf(forged));
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
  void row_of_another_time_or_account_than_its_step_is_found() throws IOException {
    in(scenario.amended, "record").put("recordedAt", register.tick());
    assertThat(failed("register").finding("register"))
        .containsEntry("record", idOf(scenario.amended));
    in(scenario.amended, "record").put("recordedAt", step(scenario.amended, 0).get("at"));
    Map<String, Object> submission = submission(scenario.amended, 1);
    Object at = submission.put("submittedAt", register.tick());
    assertThat(failed("register").finding("register"))
        .containsEntry("submission", submission.get("submission"));
    submission.put("submittedAt", at);
    submission.put("submittedBy", register.id());
    failed("register");
    submission.put("submittedBy", null);
    failed("register");
  }

  @Test
  void finding_removed_or_changed_is_found() throws IOException {
    Map<String, Object> findings = in(submission(scenario.amended, 1), "findings");
    Object all = findings.put("value", List.of());
    assertThat(failed("commitment").finding("commitment"))
        .containsEntry("record", idOf(scenario.amended));
    findings.put("value", all);
    findings.put("salt", register.salt());
    failed("commitment");
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

    assertThat(failed("actor", "leaf", "register").finding("leaf"))
        .containsEntry("record", idOf(scenario.waiting));
  }

  private Outcome failed(String... codes) throws IOException {
    Outcome outcome = scenario.outsider(folder).verify(register);
    assertThat(outcome.codes()).as(outcome.said()).containsExactly(codes);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.json()).containsEntry("verdict", "FAILED");
    return outcome;
  }
}
