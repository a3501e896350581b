package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.garante.domain.access.Role;
import org.garante.domain.oversight.Independence;
import org.garante.domain.oversight.ProtectedRight;
import org.garante.domain.oversight.Severity;
import org.garante.domain.review.form.YesNo;
import org.garante.ear.Agencies;
import org.garante.ear.Staff;
import org.garante.ear.Work;

/** An auditor finds, unmasks, asks, draws samples and reads reports. */
class AuditorJourneyIT extends JourneyTest {
  private final String agency = Agencies.police();
  private final Staff recorder = Staff.of(Role.RECORDER, agency);
  private final Staff supervisor = Staff.of(Role.SUPERVISOR, agency);
  private final Staff auditor = Staff.of(Role.AUDITOR, "SABG");
  private final Staff colleague = Staff.of(Role.AUDITOR, "SABG");
  private final String surname = Work.name();
  private final Work.Entered arrest = approvedArrest();

  private Work.Entered approvedArrest() {
    Work.Entered entered =
        Work.submitted(recorder.signIn(), recorder, "ARR", Work.arrest(agency, "Persona", surname));
    Work.approve(supervisor.signIn(), entered.submission());
    return entered;
  }

  @InBothLanguages
  void a_record_is_found_unmasked_with_a_reason_and_its_history_says_so(String language) {
    Desk desk = desk(auditor, language);
    RecordsPage records = new RecordsPage(desk).open();
    station(desk, "auditor-1-records");
    records.filter("ARR", agency, "APPROVED");
    assertThat(records.row(arrest.folio())).containsText(Pattern.compile("P-[0-9A-Z-]+"));
    assertThat(records.row(arrest.folio())).not().containsText(surname);
    station(desk, "auditor-2-filtered");

    records.choose(arrest.folio()).hides(surname);
    RecordPage record = records.search(arrest.folio());
    record.stands("StatusBadge.APPROVED").hides(surname);
    station(desk, "auditor-3-masked");
    record.unmask("Queja de la familia");
    desk.says("record.unmasked");
    record.shows(surname);
    station(desk, "auditor-4-unmasked");

    desk.follow("record.history");
    new HistoryPage(desk)
        .isAbout(arrest.folio())
        .shows(supervisor.name())
        .accessed("LedgerAction.UNMASK", auditor.name(), "Queja de la familia");
    station(desk, "auditor-5-history");
  }

  @InBothLanguages
  void a_note_takes_a_second_signature_and_is_answered_by_the_agency(String language) {
    Desk desk = desk(auditor, language);
    DraftPage note = new HomePage(desk).open().begin("NOT");
    note.pick("addressedAgency", agency)
        .lookUp("concerns", arrest.folio())
        .choose("independence", Independence.INTERNAL)
        .choose("right", ProtectedRight.PROMPT_PRESENTATION)
        .choose("severity", Severity.LEVEL_3)
        .choose("graveViolation", YesNo.NO)
        .type("text", "No consta a qué hora llegó al Ministerio Público")
        .type("replyDue", "31/12/2026")
        .choose("confidential", YesNo.NO);
    station(desk, "auditor-6-note");
    String folio = note.check().submit();

    new ReviewPage(desk).open(Work.latest(folio).submission()).offersNoDecision();
    approve(colleague, folio, language);

    Desk theirs = desk(recorder, language);
    RecordPage received = new RecordPage(theirs, folio).open();
    received.shows("No consta a qué hora").stands("StatusBadge.APPROVED");
    DraftPage reply = received.reply();
    reply.type("text", "Llegó a las 15:40, como dice el acuse");
    String answer = reply.check().submit();
    approve(supervisor, answer, language);

    new RecordPage(desk, answer).open().stands("StatusBadge.APPROVED").shows("Llegó a las 15:40");
    new RecordPage(desk, folio).open().shows(answer);
    station(desk, "auditor-7-answered");
  }

  private void approve(Staff by, String folio, String language) {
    Desk desk = desk(by, language);
    new ReviewPage(desk).open(Work.latest(folio).submission()).approve();
    desk.says("review.approved", folio);
  }

  @InBothLanguages
  void a_sample_drawn_again_by_somebody_else_is_the_same(String language) {
    Desk desk = desk(auditor, language);
    String seed = "acta " + surname;

    List<String> drawn = sample(desk, seed);

    station(desk, "auditor-8-sample");
    assertEquals(drawn, sample(desk(colleague, language), seed));
  }

  /** Seven of the demonstration's records, to which nothing is added while tests run. */
  private static List<String> sample(Desk desk, String seed) {
    return new SamplePage(desk).open().draw(seed, 7, "01/01/2025", "31/12/2025");
  }

  @InBothLanguages
  void four_reports_open_their_records_and_are_downloaded(String language) throws IOException {
    Desk desk = desk(auditor, language);
    for (String code : List.of("R04", "R12", "R20", "R26")) {
      ReportPage report = new ReportPage(desk, code).open().answers().charts();
      station(desk, "auditor-report-" + code);
      String csv = report.download("reports.exportCsv");
      assertTrue(csv.contains(".csv"), csv);
      String pdf = report.download("reports.exportPdf");
      assertTrue(pdf.endsWith(".pdf:%PDF"), pdf);
      report.opensNumber();
    }
    station(desk, "auditor-9-records-of-a-number");
  }
}
