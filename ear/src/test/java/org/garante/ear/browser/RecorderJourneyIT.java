package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestBasis;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.operation.OperationRole;
import org.garante.domain.operation.OperationStatus;
import org.garante.domain.person.Sex;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.transfer.TransferState;
import org.garante.domain.transfer.TransferType;
import org.garante.ear.Agencies;
import org.garante.ear.Staff;
import org.garante.ear.Visitor;
import org.garante.ear.Work;

/** A recorder logs, sends, mends, withdraws and amends. */
class RecorderJourneyIT extends JourneyTest {
  private final String agency = Agencies.police();
  private final Staff recorder = Staff.of(Role.RECORDER, agency);
  private final Staff supervisor = Staff.of(Role.SUPERVISOR, agency);

  @InBothLanguages
  void an_arrest_is_logged_answer_by_answer_and_sent(String language) {
    Desk desk = desk(language);
    SignInPage door = new SignInPage(desk).open();
    station(desk, "recorder-1-sign-in");
    HomePage home = door.signIn(recorder.username(), Staff.PASSWORD);
    home.counts("home.drafts", 0);
    station(desk, "recorder-2-home");

    String surname = Work.name();
    DraftPage draft = home.begin("ARR");
    where(draft);
    draft
        .choose("basis", ArrestBasis.FLAGRANCIA)
        .type("motives", "Portaba un arma a la vista")
        .pick("arrestingAgency", agency)
        .choose("visibleInjuries", YesNo.NO);
    draft.addRow("officers").type("name", "Oficial Uno").pick("agency", agency);
    who(draft, "Persona", surname);
    draft
        .type("rndNumber", "RND-1")
        .type("rndRegisteredAt", Work.ago(Duration.ofMinutes(50)))
        .pick("handedTo", "FGR");
    draft.question("rndRegisteredAt").says("finding.registeredBeforeArrest");
    station(desk, "recorder-3-arrest");

    CheckPage check = draft.check().refuses("finding.registeredBeforeArrest");
    station(desk, "recorder-4-wrong");
    draft = check.mend("rndRegisteredAt", "finding.registeredBeforeArrest");
    desk.warns("finding.registeredBeforeArrest");
    draft.type("rndRegisteredAt", Work.ago(Duration.ofMinutes(20)));
    draft.question("rndRegisteredAt").saysNothing();
    check = draft.check();
    station(desk, "recorder-5-check");
    String folio = check.submit();

    home.open().counts("home.waiting", 1);
    assertThat(home.waiting()).containsText(folio);
    assertThat(home.waiting()).containsText(surname);
    new RecordPage(desk, folio).open().stands("StatusBadge.SUBMITTED").shows(surname);
    station(desk, "recorder-6-record");
  }

  @InBothLanguages
  void another_person_of_the_same_arrest_keeps_what_they_share(String language) {
    String surname = Work.name();
    ArrestForm form = Work.arrest(agency, "Persona", surname);
    Work.Entered first = Work.submitted(recorder.signIn(), recorder, "ARR", form);
    Desk desk = desk(recorder, language);

    DraftPage another = new RecordPage(desk, first.folio()).open().another();

    desk.says("draft.anotherStarted");
    another.question("place.locality").holds("Calle Primera");
    another.question("arrestingAgency").holds(agency);
    another.question("instant").holds(form.instant);
    another.row("officers").question("name").holds("Oficial Uno");
    another.question("person.surnames").holds("");
    assertThat(another.likely()).isHidden();

    another.type("person.givenNames", "Persona").type("person.surnames", surname);
    assertThat(another.likely()).containsText(first.folio());
    station(desk, "recorder-7-likely-duplicate");
  }

  @InBothLanguages
  void an_operation_and_a_transfer_of_a_batch_are_logged(String language) {
    String surname = Work.name();
    Work.Entered arrest =
        Work.submitted(recorder.signIn(), recorder, "ARR", Work.arrest(agency, "Persona", surname));
    Desk desk = desk(recorder, language);
    HomePage home = new HomePage(desk).open();

    DraftPage operation = home.begin("OPE");
    operation
        .type("name", "Operativo " + surname)
        .choose("status", OperationStatus.ACTIVE)
        .type("start", Work.ago(Duration.ofDays(3)));
    operation.addRow("agencies").pick("agency", agency).choose("role", OperationRole.LEAD);
    operation.addRow("agencies").pick("agency", "SEDENA").choose("role", OperationRole.SUPPORT);
    station(desk, "recorder-8-operation");
    String operationFolio = operation.check().submit();

    DraftPage transfer = home.open().begin("TRA");
    transfer
        .choose("type", TransferType.EXTRADITION)
        .choose("state", TransferState.EXECUTED)
        .lookUp("arrest", arrest.folio())
        .lookUp("operation", operationFolio)
        .type("batch", "Grupo " + surname)
        .lookUp("nationalities", "Colombia");
    transfer.addRow("legalArticles").type("law", "LEI").type("article", "3");
    transfer
        .pick("orderingAuthority", "FGR")
        .type("act.number", "A-1")
        .type("judge.court", "Juzgado Primero")
        .type("handedOverAt", Work.ago(Duration.ofMinutes(10)))
        .lookUp("destinationCountry", "Colombia");
    station(desk, "recorder-9-transfer");
    String transferFolio = transfer.check().shows(surname).submit();

    RecordPage record = new RecordPage(desk, transferFolio).open();
    record.shows("Grupo " + surname).shows(arrest.folio()).shows(operationFolio);
    station(desk, "recorder-10-transfer-record");
  }

  @InBothLanguages
  void what_was_returned_is_mended_and_sent_again_or_withdrawn(String language) {
    Work.Entered arrest = Work.submitted(recorder.signIn(), recorder, "ARR", Work.arrest(agency));
    Work.sendBack(supervisor.signIn(), arrest.submission(), "Falta decir qué arma era");
    Desk desk = desk(recorder, language);
    HomePage home = new HomePage(desk).open();
    home.counts("home.returned", 1);
    assertThat(home.returned()).containsText("Falta decir qué arma era");
    station(desk, "recorder-11-returned");

    DraftPage draft = home.mend("ARR", arrest.folio());
    assertThat(desk.page().locator("main")).containsText("Falta decir qué arma era");
    draft.type("motives", "Portaba un arma corta a la vista");
    String folio = draft.check().submit();

    assertEquals(arrest.folio(), folio);
    home.open().counts("home.returned", 0);
    home.counts("home.waiting", 1);
    new RecordPage(desk, folio).open().withdraw("ARR", "Lo registra otra institución");
    desk.says("record.withdrawn", folio);
    home.open().counts("home.waiting", 0);
    new RecordPage(desk, folio).open().stands("StatusBadge.WITHDRAWN");
    station(desk, "recorder-12-withdrawn");
  }

  @InBothLanguages
  void what_is_in_force_stays_until_an_amendment_is_approved(String language) {
    Work.Entered arrest = Work.submitted(recorder.signIn(), recorder, "ARR", Work.arrest(agency));
    Visitor approver = supervisor.signIn();
    Work.approve(approver, arrest.submission());
    Desk desk = desk(recorder, language);
    RecordPage record = new RecordPage(desk, arrest.folio()).open().stands("StatusBadge.APPROVED");

    DraftPage amendment = record.amend("ARR", "El parte dice otra cosa");
    amendment.type("motives", "Portaba dos armas");
    amendment.check().submit();

    record.open().stands("StatusBadge.APPROVED", "Pending.AMENDMENT");
    record.shows("Portaba un arma a la vista").hides("Portaba dos armas");
    station(desk, "recorder-13-amendment-waits");
    Work.approve(approver, Work.latest(arrest.folio()).submission());
    record.open().stands("StatusBadge.APPROVED").shows("Portaba dos armas");
  }

  private void where(DraftPage draft) {
    draft
        .type("instant", Work.ago(Duration.ofMinutes(30)))
        .pick("place.state", "09")
        .lookUp("place.municipality", "Cuauhtémoc")
        .type("place.locality", "Calle Primera");
  }

  private void who(DraftPage draft, String givenNames, String surnames) {
    draft
        .type("person.givenNames", givenNames)
        .type("person.surnames", surnames)
        .type("person.age", "31")
        .choose("person.sex", Sex.F)
        .missing("background.trustedPerson", Missing.REFUSED);
  }
}
