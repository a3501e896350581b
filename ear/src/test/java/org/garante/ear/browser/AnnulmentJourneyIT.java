package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.garante.domain.access.Role;
import org.garante.ear.Agencies;
import org.garante.ear.Staff;
import org.garante.ear.Work;

/** A record ceases to count when three persons, one after another, have said so. */
class AnnulmentJourneyIT extends JourneyTest {
  private final String agency = Agencies.police();
  private final Staff recorder = Staff.of(Role.RECORDER, agency);
  private final Staff supervisor = Staff.of(Role.SUPERVISOR, agency);
  private final Staff auditor = Staff.of(Role.AUDITOR, "SABG");

  @InBothLanguages
  void one_proposes_another_seconds_a_third_completes(String language) {
    Work.Entered arrest = Work.submitted(recorder.signIn(), recorder, "ARR", Work.arrest(agency));
    Work.approve(supervisor.signIn(), arrest.submission());
    String folio = arrest.folio();

    Desk first = desk(recorder, language);
    AnnulPage page = new RecordPage(first, folio).open().annul();
    station(first, "annulment-1-reason");
    page.propose("");
    page.says(first.words("finding.valueRequired"));
    page.propose("La misma detención está con otro folio");
    first.says("Act.ANNULMENT.done.ENTER", folio);
    RecordPage record = new RecordPage(first, folio);
    record.stands("StatusBadge.APPROVED", "Pending.ANNULMENT");
    record.annulment().offersNo("Act.ANNULMENT.SECOND").offersNo("Act.ANNULMENT.THIRD");

    Desk second = desk(supervisor, language);
    new HomePage(second).open();
    assertThat(second.page().locator(".g-counts")).containsText(second.words("Matter.ACTS"));
    page = new QueuePage(second).open().annulment(folio);
    page.says("La misma detención está con otro folio").offersNo("Act.ANNULMENT.THIRD");
    station(second, "annulment-2-second");
    second.press("Act.ANNULMENT.SECOND");
    second.says("Act.ANNULMENT.done.SECOND", folio);

    Desk third = desk(auditor, language);
    page = new QueuePage(third).open().annulment(folio);
    page.says(supervisor.name());
    station(third, "annulment-3-complete");
    third.press("Act.ANNULMENT.THIRD");
    third.says("Act.ANNULMENT.done.THIRD", folio);

    record.open().stands("StatusBadge.ANNULLED").shows("La misma detención está con otro folio");
    station(first, "annulment-4-annulled");
  }
}
