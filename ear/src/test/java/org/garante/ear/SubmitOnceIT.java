package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.domain.access.Role.RECORDER;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.access.Role;
import org.junit.jupiter.api.Test;

class SubmitOnceIT extends DeployedTest {
  private final String agency = Agencies.police();
  private final Staff recorder = Staff.of(RECORDER, agency);
  private final UUID draft = Work.draft(recorder, "ARR", Work.arrest(agency));
  private final String checkPage = "/drafts/check?draft=" + draft;

  @Test
  void a_hundred_presses_the_last_after_a_restart_leave_one_record() throws Exception {
    Visitor visitor = recorder.signIn();
    Seen check = visitor.open(checkPage);

    List<HttpResponse<String>> answers =
        AtOnce.all(
            new ArrayList<>(Collections.nCopies(99, visitor)),
            each -> each.press(check, "send:submit", Map.of()));

    List<String> records =
        answers.stream().map(answer -> record(visitor, answer)).distinct().toList();
    assertThat(records).hasSize(1);

    restart();
    HttpResponse<String> replay = visitor.press(check, "send:submit", Map.of());
    String signIn = Visitor.location(replay).orElseThrow();
    assertThat(signIn).startsWith("/sign-in?back=");
    Seen after =
        visitor.pressed(
            visitor.open(signIn),
            "signInForm:signIn",
            Map.of(
                "signInForm:username", recorder.username(), "signInForm:password", Staff.PASSWORD));
    assertThat(after.path()).isEqualTo(records.get(0));

    Seen stale = visitor.pressed(check, "send:submit", Map.of());
    assertThat(stale.path()).as("sent again with a page of before").isEqualTo(records.get(0));
    assertThat(Sql.number("select count(*) from submission where draft_id = ?", draft))
        .isEqualTo(1);
    assertThat(Sql.number("select count(*) from record where owner_agency = ?", agency))
        .isEqualTo(1);
    assertThat(
            Sql.number("select last from folio_counter where kind = 'ARR' and agency = ?", agency))
        .isEqualTo(1);
    assertThat(
            Sql.number(
                "select count(*) from ledger_entry where account_id = ? and action = 'SUBMIT'",
                recorder.account()))
        .isEqualTo(1);
  }

  @Test
  void nobody_else_learns_what_became_of_a_draft() {
    Work.submit(recorder.signIn(), draft);
    Visitor other = Staff.of(Role.RECORDER, Agencies.police()).signIn();

    assertThat(other.open(checkPage).status()).isEqualTo(403);
    assertThat(other.open("/drafts/form?draft=" + draft).status()).isEqualTo(403);
  }

  /** Where an answer leads; a page that finds its draft gone is asked once more. */
  private String record(Visitor visitor, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String to = Visitor.location(answer).orElseThrow();
    return to.equals(checkPage) ? Visitor.location(visitor.get(to)).orElseThrow() : to;
  }
}
