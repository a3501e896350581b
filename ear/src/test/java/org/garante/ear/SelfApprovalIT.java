package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.garante.domain.access.Role.RECORDER;
import static org.garante.domain.access.Role.SUPERVISOR;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.garante.ear.Work.Entered;
import org.garante.launcher.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody decides what they wrote: every way there is tried by the same person. */
class SelfApprovalIT extends DeployedTest {
  private final String agency = Agencies.police();
  private final Staff author = Staff.of(RECORDER, agency);
  private final Staff sameInAnotherRole = author.as(SUPERVISOR);
  private final Staff other = Staff.of(RECORDER, agency);
  private final Staff deputy = Staff.of(SUPERVISOR, agency);

  private Visitor visitor;
  private Entered own;

  @BeforeEach
  void submit() {
    own = Work.submitted(author.signIn(), author, "ARR", Work.arrest(agency));
    visitor = sameInAnotherRole.signIn();
  }

  @Test
  void the_page_offers_no_decision_to_a_second_account_of_the_author_but_says_who_can() {
    Seen review = visitor.open("/review?submission=" + own.submission());

    assertThat(review.status()).isEqualTo(200);
    assertThat(review.offers("decision:approve")).isFalse();
    assertThat(review.offers("decision:return")).isFalse();
    assertThat(review.words()).contains(deputy.name());
  }

  @Test
  void the_form_of_another_submission_sent_for_the_own_one_is_refused_and_entered() {
    Entered others = Work.submitted(other.signIn(), other, "ARR", Work.arrest(agency));
    Seen review = visitor.open("/review?submission=" + others.submission());

    HttpResponse<String> answer =
        visitor.press(
            review, "decision:approve", Map.of(), "/review?submission=" + own.submission());

    assertThat(Seen.of(answer).errors()).isNotEmpty();
    assertThatNothingWasDecided();
    assertThat(refusals("SelfApprovalForbidden")).isEqualTo(1);
  }

  @Test
  void returning_it_to_oneself_is_refused_likewise() {
    Entered others = Work.submitted(other.signIn(), other, "ARR", Work.arrest(agency));
    Seen review = visitor.open("/review?submission=" + others.submission());

    visitor.press(
        review,
        "decision:return",
        Map.of("decision:reason", "Por si acaso"),
        "/review?submission=" + own.submission());

    assertThatNothingWasDecided();
    assertThat(refusals("SelfApprovalForbidden")).isEqualTo(1);
  }

  @Test
  void the_queue_does_not_take_a_mark_on_the_own_one() {
    Entered others = Work.submitted(other.signIn(), other, "ARR", Work.arrest(agency));
    visitor.open("/review?submission=" + others.submission());
    Seen queue = visitor.open("/queue");
    Map<String, String> all = Map.of("queue:rows:0:choose", "on", "queue:rows:1:choose", "on");

    visitor.pressed(queue, "queue:approveChosen", all);

    assertThatNothingWasDecided();
  }

  @Test
  void a_queue_opened_before_one_wrote_approves_nothing_of_it_afterwards() {
    Entered others = Work.submitted(other.signIn(), other, "ARR", Work.arrest(agency));
    visitor.open("/review?submission=" + others.submission());
    Seen queue = visitor.open("/queue");
    int row = queue.body().indexOf(others.folio()) < queue.body().indexOf(own.folio()) ? 0 : 1;
    joinInWriting(others);

    Seen answer =
        visitor.pressed(
            queue, "queue:approveChosen", Map.of("queue:rows:" + row + ":choose", "on"));

    assertThat(answer.errors()).isNotEmpty();
    assertThat(Work.status(others.submission())).isEqualTo("SUBMITTED");
  }

  @Test
  void there_is_no_way_to_decide_over_the_interface_for_scripts() {
    var body = Json.createObjectBuilder().add("path", "status").add("value", "APPROVED").build();

    assertThat(visitor.json("PATCH", "/api/drafts/" + own.submission(), body).statusCode())
        .isEqualTo(403);
    assertThat(visitor.json("POST", "/api/decisions/" + own.submission(), body).statusCode())
        .isEqualTo(404);
    assertThatNothingWasDecided();
  }

  @Test
  void the_author_s_own_account_does_not_reach_the_decision_at_all() {
    Visitor asAuthor = author.signIn();

    assertThat(asAuthor.get("/review?submission=" + own.submission()).statusCode()).isEqualTo(403);
    assertThat(
            asAuthor
                .post("/review?submission=" + own.submission(), Map.of("decision:approve", "x"))
                .statusCode())
        .isEqualTo(403);
    assertThatNothingWasDecided();
    assertThat(
            Sql.number(
                "select count(*) from ledger_entry where account_id = ? and action = 'REFUSED'",
                author.account()))
        .isEqualTo(2);
  }

  @Test
  void the_application_s_own_password_does_not_help() {
    UUID entry =
        UUID.fromString(
            Sql.text(
                "select id::text from ledger_entry where submission_id = ?", own.submission()));

    assertThatThrownBy(
            () ->
                Sql.run(
                    Role.APP,
                    """
                    insert into transition
                      (id, record_id, submission_id, from_state, to_state, by_account, by_staff, at, entry_id)
                    values (gen_random_uuid(), ?, ?, 'SUBMITTED', 'APPROVED', ?, ?, now(), ?)
                    """,
                    own.record(),
                    own.submission(),
                    sameInAnotherRole.account(),
                    sameInAnotherRole.person(),
                    entry))
        .hasMessageContaining("nobody decides what they wrote");
    assertThatThrownBy(
            () ->
                Sql.run(
                    Role.APP,
                    "update submission set status = 'APPROVED' where id = ?",
                    own.submission()))
        .hasMessageContaining("without a transition");
    assertThatNothingWasDecided();
  }

  @Test
  void somebody_else_can_decide_it() {
    Work.approve(deputy.signIn(), own.submission());

    assertThat(Work.status(own.submission())).isEqualTo("APPROVED");
  }

  private void assertThatNothingWasDecided() {
    assertThat(Work.status(own.submission())).isEqualTo("SUBMITTED");
    assertThat(
            Sql.number("select count(*) from transition where submission_id = ?", own.submission()))
        .as("steps of it")
        .isEqualTo(1);
  }

  /** How often this person was refused for that reason, by the ledger. */
  private long refusals(String reason) {
    return Sql.number(
        """
        select count(*) from ledger_entry e join ledger_opening o on o.entry_id = e.id
        where e.action = 'REFUSED' and e.account_id = ? and o.leaf = 'reason' and o.value ilike ?
        """,
        sameInAnotherRole.account(),
        "%selfApproval%");
  }

  /** What was submitted is withdrawn, edited by the person, and submitted again by its author. */
  private void joinInWriting(Entered others) {
    Sql.run(
        Role.APP,
        "insert into submission_author (submission_id, staff_id) values (?, ?)",
        others.submission(),
        author.person());
  }
}
