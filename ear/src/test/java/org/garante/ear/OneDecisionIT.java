package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.domain.access.Role.RECORDER;
import static org.garante.domain.access.Role.SUPERVISOR;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.garante.ear.Work.Entered;
import org.junit.jupiter.api.Test;

class OneDecisionIT extends DeployedTest {
  private static final int MANY = 100;

  private final String agency = Agencies.police();
  private final Staff recorder = Staff.of(RECORDER, agency);

  /** Somebody who has the page open and is about to press a button. */
  private record Decider(Staff staff, Visitor visitor, Seen review) {
    static Decider at(Entered arrest, Staff staff) {
      Visitor visitor = staff.signIn();
      return new Decider(staff, visitor, visitor.open("/review?submission=" + arrest.submission()));
    }

    HttpResponse<String> approve() {
      return visitor.press(review, "decision:approve", Map.of());
    }

    HttpResponse<String> sendBack() {
      return visitor.press(
          review, "decision:return", Map.of("decision:reason", "Falta el parte médico"));
    }
  }

  @Test
  void of_a_hundred_at_the_same_time_one_decides_and_the_others_are_told_who_did() {
    Entered arrest = Work.submitted(recorder.signIn(), recorder, "ARR", Work.arrest(agency));
    List<Decider> deciders =
        AtOnce.fewAtATime(
            Stream.generate(() -> Staff.of(SUPERVISOR, agency)).limit(MANY).toList(),
            staff -> Decider.at(arrest, staff));
    assertThat(deciders.stream().map(decider -> decider.visitor().session()))
        .doesNotHaveDuplicates();

    List<HttpResponse<String>> answers =
        AtOnce.all(
            deciders,
            decider -> deciders.indexOf(decider) % 2 == 0 ? decider.approve() : decider.sendBack());

    String winner =
        Sql.text(
            """
            select m.name from transition t join staff_member m on m.id = t.by_staff
            where t.submission_id = ? and t.to_state in ('APPROVED', 'RETURNED')
            """,
            arrest.submission());
    assertThat(answers.stream().filter(answer -> answer.statusCode() == 302)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.statusCode() != 302))
        .hasSize(MANY - 1)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(Seen.of(answer).words()).contains(winner);
            });
    assertThat(
            Sql.texts(
                """
                select action from ledger_entry
                where submission_id = ? and action in ('APPROVE', 'RETURN')
                """,
                arrest.submission()))
        .hasSize(1);
  }
}
