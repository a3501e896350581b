package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.domain.access.Role.RECORDER;
import static org.garante.domain.access.Role.SUPERVISOR;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.garante.ear.Work.Entered;
import org.garante.launcher.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllOrNothingIT extends DeployedTest {
  private final String agency = Agencies.police();
  private final Staff recorder = Staff.of(RECORDER, agency);
  private final Staff supervisor = Staff.of(SUPERVISOR, agency);
  private final String name = "fail_for_" + agency.toLowerCase(java.util.Locale.ROOT);

  @AfterEach
  void mend() {
    Sql.run(Role.OWNER, "drop function if exists " + name + " cascade");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ledger_entry", "ledger_opening", "transition", "submission", "arrest"})
  void a_submission_that_fails_at_any_step_leaves_nothing(String table) {
    UUID draft = Work.draft(recorder, "ARR", Work.arrest(agency));
    Visitor visitor = recorder.signIn();
    Seen check = visitor.open("/drafts/check?draft=" + draft);
    breakInsertsInto(table);

    HttpResponse<String> answer = visitor.press(check, "send:submit", Map.of());

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(Seen.of(answer).words()).doesNotContain("Exception", "broken for a test");
    assertThat(left(recorder)).isEmpty();
    assertThat(Sql.number("select count(*) from draft where id = ?", draft)).isEqualTo(1);

    mend();
    Entered arrest = Work.submit(visitor, draft);
    assertThat(arrest.folio()).as("no folio was used up").contains("-000001-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ledger_entry", "transition"})
  void a_decision_that_fails_half_way_is_none(String table) {
    Entered arrest = Work.submitted(recorder.signIn(), recorder, "ARR", Work.arrest(agency));
    Visitor visitor = supervisor.signIn();
    Seen review = visitor.open("/review?submission=" + arrest.submission());
    breakInsertsInto(table);

    HttpResponse<String> answer = visitor.press(review, "decision:approve", Map.of());

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(Work.status(arrest.submission())).isEqualTo("SUBMITTED");
    assertThat(Sql.number("select count(in_force) from record where id = ?", arrest.record()))
        .isZero();
    assertThat(
            Sql.texts(
                "select action from ledger_entry where account_id = ? and action = 'APPROVE'",
                supervisor.account()))
        .isEmpty();
  }

  @Test
  void a_reading_that_cannot_be_entered_is_not_shown() {
    Entered arrest =
        Work.submitted(recorder.signIn(), recorder, "ARR", Work.arrest(agency, "Visible", "Nunca"));
    Visitor visitor = supervisor.signIn();
    breakInsertsInto("ledger_entry");

    HttpResponse<String> answer = visitor.get("/record?folio=" + arrest.folio());

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("Visible", "Nunca");
  }

  /** Whatever of a submission is in the register and the ledger. */
  private List<String> left(Staff by) {
    return Sql.texts(
        """
        select 'record' from record where owner_agency = ?
        union all select 'submission' from submission where submitted_by = ?
        union all select 'transition' from transition where by_account = ?
        union all select action from ledger_entry where account_id = ? and action = 'SUBMIT'
        union all select 'folio' from folio_counter where agency = ?
        """,
        by.agency(),
        by.account(),
        by.account(),
        by.account(),
        by.agency());
  }

  /** Makes the database refuse that table to this test's people, and to nobody else. */
  private void breakInsertsInto(String table) {
    String whose =
        switch (table) {
          case "ledger_entry" -> "new.agency = '%s' and new.action <> 'SIGN_IN'";
          case "ledger_opening" ->
              "exists (select from ledger_entry e where e.id = new.entry_id and e.agency = '%s')";
          case "transition" ->
              "exists (select from account a where a.id = new.by_account and a.agency = '%s')";
          case "submission" ->
              "exists (select from account a where a.id = new.submitted_by and a.agency = '%s')";
          default -> "new.arresting_agency = '%s'";
        };
    Sql.run(
        Role.OWNER,
        """
        create function %s() returns trigger language plpgsql as $$
        begin
          if %s then
            raise exception 'broken for a test';
          end if;
          return new;
        end $$;
        create trigger %s before insert on %s for each row execute function %s();
        """
            .formatted(name, whose.formatted(agency), name, table, name));
  }
}
