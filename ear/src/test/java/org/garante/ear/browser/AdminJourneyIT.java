package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.garante.domain.access.Role;
import org.garante.domain.ledger.RegisterClock;
import org.garante.ear.Agencies;
import org.garante.ear.Sql;
import org.garante.ear.Staff;
import org.garante.ear.Work;

/** An administrator manages accounts, agencies and catalogues, and sees no case. */
class AdminJourneyIT extends JourneyTest {
  private static final String CHOSEN = "tres palabras largas";

  private final Staff admin = Staff.of(Role.ADMIN, "SABG");

  @InBothLanguages
  void somebody_new_begins_by_a_link_of_one_use(String language) {
    String agency = Agencies.police();
    String username = Work.name();
    Desk desk = desk(admin, language);
    new HomePage(desk).open();
    station(desk, "admin-1-home");
    AccountsPage accounts = new AccountsPage(desk).open();
    String link = accounts.create(username, "Capturista " + username, agency, Role.RECORDER);
    station(desk, "admin-2-link");

    Desk theirs = desk(language);
    ActivatePage activate = new ActivatePage(theirs).open(link);
    station(theirs, "admin-3-activate");
    HomePage home = activate.choose(CHOSEN).signIn(username, CHOSEN);
    home.counts("home.drafts", 0);
    activate.open(link);
    theirs.isAt(theirs.words("activate.ended"));

    accounts.open().find(username);
    assertThat(accounts.row(username)).containsText(desk.words("account.status.ACTIVE"));
  }

  @InBothLanguages
  void who_is_to_approve_waits_for_an_auditor(String language) {
    String agency = Agencies.police();
    String username = Work.name();
    Desk desk = desk(admin, language);
    AccountsPage accounts = new AccountsPage(desk).open();
    String link = accounts.create(username, "Supervisora " + username, agency, Role.SUPERVISOR);
    assertThat(desk.page().locator("main")).containsText(desk.words("invitation.waits"));
    Desk theirs = desk(language);
    ActivatePage activate = new ActivatePage(theirs).open(link);
    assertThat(theirs.page().locator("main")).containsText(theirs.words("error.linkWaiting"));
    GrantsPage own = new GrantsPage(desk).open();
    assertThat(own.waiting(username)).containsText(desk.words("grants.otherConfirms"));
    assertThat(own.button(username, "grants.confirm")).hasCount(0);
    station(desk, "admin-4-grant-waits");

    Desk watch = desk(Staff.of(Role.AUDITOR, "SABG"), language);
    GrantsPage grants = new GrantsPage(watch).open();
    grants.confirm(username);
    assertThat(grants.waiting(username)).hasCount(0);
    station(watch, "admin-5-grant-confirmed");

    HomePage home = activate.open(link).choose(CHOSEN).signIn(username, CHOSEN);
    new QueuePage(home.desk()).open();
  }

  @InBothLanguages
  void whoever_might_be_taken_for_somebody_known_is_shown_to_who_creates_and_who_confirms(
      String language) {
    String agency = Agencies.police();
    String username = Work.name();
    Staff known = Staff.of(Role.RECORDER, agency);
    Desk desk = desk(admin, language);
    AccountsPage accounts = new AccountsPage(desk).open();
    accounts.createAnother(username, known.name(), agency, Role.SUPERVISOR);
    Desk watch = desk(Staff.of(Role.AUDITOR, "SABG"), language);
    GrantsPage grants = new GrantsPage(watch).open();
    station(watch, "admin-7-alike");
    assertThat(grants.waiting(username)).containsText(watch.words("alike.title"));
    assertThat(grants.waiting(username))
        .containsText("N-" + username.toUpperCase(java.util.Locale.ROOT));
  }

  @InBothLanguages
  void agencies_and_sources_are_added_and_closed(String language) {
    String code = "T" + Work.name().substring(0, 9).toUpperCase(java.util.Locale.ROOT);
    Desk desk = desk(admin, language);
    desk.open("/agencies");
    station(desk, "admin-6-agencies");
    desk.follow("agencies.new");
    desk.field("agency.code").fill(code);
    desk.field("newAgency.nameEs").fill("Policía de prueba " + code);
    desk.field("newAgency.nameEn").fill("Test police " + code);
    choose(desk, "agency.order", "agency.order.STATE");
    desk.page().locator("[id$=homeState]").selectOption("26");
    desk.field("newAgency.country").fill("MX");
    choose(desk, "agency.kind", "agency.kind.POLICE");
    desk.field("newAgency.day").fill("01/01/2020");
    station(desk, "admin-7-new-agency");
    desk.press("newAgency.add");
    desk.says("agency.added", code);
    desk.link(desk.words("agency.close") + " " + code).click();
    desk.field("closeAgency.day").fill("31/12/2025");
    desk.field("records.reason").fill("Se extinguió por decreto");
    desk.press("agency.close");
    desk.says("agency.closed", code);

    desk.open("/catalogues");
    desk.page().getByText(desk.words("source.add")).click();
    desk.field("source.code").fill(code.substring(0, 9));
    desk.field("source.name").fill("Informe de prueba");
    desk.field("source.publisher").fill("Quien publica");
    desk.field("source.published").fill("2025-03");
    desk.press("source.addButton");
    desk.says("source.added", code.substring(0, 9));
    station(desk, "admin-8-catalogues");
  }

  private static void choose(Desk desk, String list, String answer) {
    desk.list(list).selectOption(new SelectOption().setLabel(desk.words(answer)));
  }

  @InBothLanguages
  void what_is_long_unused_stands_out_and_no_case_is_shown(String language) {
    Staff idle = Staff.of(Role.RECORDER, Agencies.police());
    Sql.run(
        org.garante.launcher.Role.OWNER,
        "update account set last_sign_in_at = ?::timestamptz - interval '100 days' where id = ?",
        new RegisterClock().instant().toString(),
        idle.account());
    Desk desk = desk(admin, language);
    AccountsPage accounts = new AccountsPage(desk).open().find(idle.username());
    assertThat(accounts.row(idle.username())).containsText(desk.words("account.longUnused"));
    new HomePage(desk).open();
    desk.page().locator(".g-counts").getByText(desk.words("Matter.UNUSED")).click();
    accounts.isHere();
    assertThat(accounts.row(idle.username())).isVisible();
    station(desk, "admin-9-unused");

    String folio = Sql.text("select folio from record order by folio limit 1");
    for (String closed :
        java.util.List.of(
            "/records", "/record?folio=" + folio, "/queue", "/reports", "/drafts/new")) {
      desk.open(closed);
      desk.isAt(desk.words("forbidden.title"));
      assertThat(desk.page().locator("main")).not().containsText("GAR-");
    }
    assertThat(desk.field("search.label")).hasCount(0);
    station(desk, "admin-10-refused");
  }
}
