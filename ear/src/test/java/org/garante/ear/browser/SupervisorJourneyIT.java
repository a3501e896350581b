package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.review.form.Missing;
import org.garante.ear.Agencies;
import org.garante.ear.Sql;
import org.garante.ear.Staff;
import org.garante.ear.Visitor;
import org.garante.ear.Work;

/** A supervisor decides: what is urgent first, one by one or several, and never their own. */
class SupervisorJourneyIT extends JourneyTest {
  private final String agency = Agencies.police();
  private final Staff recorder = Staff.of(Role.RECORDER, agency);
  private final Staff supervisor = Staff.of(Role.SUPERVISOR, agency);
  private final Visitor author = recorder.signIn();

  @InBothLanguages
  void the_queue_has_the_most_urgent_on_top_and_says_how_long_the_oldest_waits(String language) {
    Desk desk = desk(Staff.of(Role.SUPERVISOR, "GN"), language);
    new HomePage(desk).open();
    station(desk, "supervisor-1-home");
    QueuePage queue = new QueuePage(desk).open();
    station(desk, "supervisor-2-queue");

    List<String> shown = queue.submissions();

    assertEquals(
        Sql.texts(
            """
            select s.id::text from submission s
            where s.id = any (string_to_array(?, ',')::uuid[])
            order by array_position(array['LIBERTY', 'PERSON', 'ROUTINE'], s.urgency),
              s.submitted_at, s.id
            """,
            String.join(",", shown)),
        shown);
    String oldest =
        Sql.text(
            """
            select s.id::text from submission s join record r on r.id = s.record_id
            where s.status = 'SUBMITTED' and r.owner_agency = 'GN' and r.kind <> 'NOT'
            order by s.submitted_at limit 1
            """);
    assertEquals(oldest, queue.oldest());
  }

  @InBothLanguages
  void one_is_read_and_returned_and_the_next_approved_by_keyboard(String language) {
    Work.Entered operation = Work.submitted(author, recorder, "OPE", new SampleOperation().form());
    ArrestForm form = Work.arrest(agency);
    form.operation = operation.record().toString();
    form.getMissing().put("rndNumber", Missing.UNKNOWN);
    form.rndNumber = "";
    form.getMissing().put("officers", Missing.UNKNOWN);
    form.officers = List.of();
    Work.Entered flagged = Work.submitted(author, recorder, "ARR", form);
    Work.Entered inForce = Work.submitted(author, recorder, "ARR", Work.arrest(agency));
    Work.approve(supervisor.signIn(), inForce.submission());
    Work.Entered amended = Work.amend(author, inForce, "motives", "Portaba dos armas");
    Desk desk = desk(supervisor, language);

    ReviewPage review = new QueuePage(desk).open().holds(3).review(flagged.folio());
    review.isAbout("ARR", flagged.folio()).finds("finding.noOfficerNamed").links(operation.folio());
    station(desk, "supervisor-3-findings");
    review.returnByKey("");
    desk.warns("error.reasonRequired");
    review.returnByKey("Falta quién intervino");

    desk.says("review.returned", flagged.folio());
    review.isAbout("ARR", amended.folio());
    review.changes("field.ARR.motives", "Portaba un arma a la vista", "Portaba dos armas");
    station(desk, "supervisor-4-changes");
    review.approveByKey();

    desk.says("review.approved", amended.folio());
    review.isAbout("OPE", operation.folio());
    assertEquals("RETURNED", Work.status(flagged.submission()));
    assertEquals("APPROVED", Work.status(amended.submission()));
    review.nextByKey();
    new QueuePage(desk).isHere().holds(1);
  }

  @InBothLanguages
  void several_are_approved_at_once_where_each_was_opened_and_none_is_flagged(String language) {
    Work.Entered one = Work.submitted(author, recorder, "ARR", Work.arrest(agency));
    Work.Entered two = Work.submitted(author, recorder, "ARR", Work.arrest(agency));
    ArrestForm form = Work.arrest(agency);
    form.getMissing().put("visibleInjuries", Missing.UNKNOWN);
    form.visibleInjuries = null;
    Work.Entered flagged = Work.submitted(author, recorder, "ARR", form);
    Desk desk = desk(supervisor, language);
    QueuePage queue = new QueuePage(desk).open().holds(3);
    assertThat(queue.box(one.folio())).hasCount(0);
    assertThat(queue.row(one.folio())).containsText(desk.words("queue.unopened"));
    for (Work.Entered each : List.of(one, two, flagged)) {
      new ReviewPage(desk).open(each.submission()).isAbout("ARR", each.folio());
    }
    queue.open().holds(3);
    assertThat(queue.box(flagged.folio())).hasCount(0);
    station(desk, "supervisor-5-several");

    queue.approve(one.folio(), two.folio());

    desk.says(
        "queue.approved",
        2,
        Stream.of(one.folio(), two.folio()).sorted().collect(Collectors.joining(", ")));
    queue.holds(1);
    assertThat(queue.row(flagged.folio())).isVisible();
    assertEquals("APPROVED", Work.status(one.submission()));
    assertEquals("APPROVED", Work.status(two.submission()));
  }

  @InBothLanguages
  void who_wrote_it_reads_who_can_decide_instead_of_a_button(String language) {
    Work.Entered own = Work.submitted(author, recorder, "ARR", Work.arrest(agency));
    Desk desk = desk(recorder.as(Role.SUPERVISOR), language);
    QueuePage queue = new QueuePage(desk).open();
    assertThat(queue.row(own.folio())).containsText(desk.words("queue.mine"));
    assertThat(queue.box(own.folio())).hasCount(0);

    ReviewPage review = queue.review(own.folio());

    review.offersNoDecision().says("review.others", supervisor.name());
    station(desk, "supervisor-6-own");
  }
}
