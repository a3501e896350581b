package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.garante.domain.access.Role;
import org.garante.domain.oversight.Independence;
import org.garante.domain.oversight.ProtectedRight;
import org.garante.domain.oversight.Severity;
import org.garante.domain.review.form.YesNo;
import org.garante.ear.Agencies;
import org.garante.ear.Staff;
import org.garante.ear.Work;

/** The mechanism against torture sees everything, writes what it finds, and manages nothing. */
class ObserverJourneyIT extends JourneyTest {
  private final String agency = Agencies.police();
  private final Staff recorder = Staff.of(Role.RECORDER, agency);
  private final Staff supervisor = Staff.of(Role.SUPERVISOR, agency);
  private final Staff observer = Staff.of(Role.OBSERVER, "MNPT");
  private final Staff colleague = Staff.of(Role.OBSERVER, "MNPT");

  @InBothLanguages
  void persons_are_seen_by_name_without_unmasking_and_permissions_without_changing(
      String language) {
    String surname = Work.name();
    Work.Entered arrest =
        Work.submitted(recorder.signIn(), recorder, "ARR", Work.arrest(agency, "Persona", surname));
    Work.approve(supervisor.signIn(), arrest.submission());
    Desk desk = desk(observer, language);
    RecordsPage records = new RecordsPage(desk).open().filter("ARR", agency, "APPROVED");
    assertThat(records.row(arrest.folio())).containsText(surname);
    station(desk, "observer-1-records");
    records.choose(arrest.folio()).shows(surname);
    assertThat(desk.button("record.unmask")).hasCount(0);
    assertThat(desk.button("record.amend")).hasCount(0);
    station(desk, "observer-2-record");
    desk.follow("record.history");
    new HistoryPage(desk).isAbout(arrest.folio()).shows(supervisor.name());

    AccountsPage accounts = new AccountsPage(desk).open();
    assertThat(desk.link(desk.words("accounts.new"))).hasCount(0);
    accounts.find(recorder.username());
    station(desk, "observer-3-accounts");
    new GrantsPage(desk).open();
    assertThat(desk.button("grants.confirm")).hasCount(0);
  }

  @InBothLanguages
  void a_confidential_note_stays_from_the_agency(String language) {
    Work.Entered arrest = Work.submitted(recorder.signIn(), recorder, "ARR", Work.arrest(agency));
    Desk desk = desk(observer, language);
    DraftPage note = new HomePage(desk).open().begin("NOT");
    note.pick("addressedAgency", agency)
        .lookUp("concerns", arrest.folio())
        .choose("independence", Independence.NPM)
        .choose("right", ProtectedRight.INTEGRITY)
        .choose("severity", Severity.LEVEL_4)
        .choose("graveViolation", YesNo.YES)
        .type("text", "La persona refiere golpes después del traslado")
        .type("replyDue", "31/12/2026")
        .choose("confidential", YesNo.YES);
    String folio = note.check().submit();
    Desk second = desk(colleague, language);
    QueuePage queue = new QueuePage(second).open();
    station(second, "observer-4-queue");
    queue.review(folio).approve();
    second.says("review.approved", folio);

    new RecordPage(desk, folio).open().stands("StatusBadge.APPROVED").shows("refiere golpes");
    station(desk, "observer-5-note");
    Desk theirs = desk(recorder, language);
    RecordPage closed = new RecordPage(theirs, folio).open();
    closed.hides("refiere golpes").shows(theirs.words("record.outOfReach"));
    assertThat(theirs.page().locator(".g-status")).hasCount(0);
    station(theirs, "observer-6-confidential");
  }
}
