package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.Assertions;
import org.garante.domain.access.Role;
import org.garante.domain.ledger.RegisterClock;
import org.garante.domain.review.form.Moment;
import org.garante.ear.Agencies;
import org.garante.ear.Staff;

/** A recorder says on which clock a time was read, how sure it is, and which of a doubled hour. */
class ClockJourneyIT extends JourneyTest {
  private final String agency = Agencies.police();
  private final Staff recorder = Staff.of(Role.RECORDER, agency);
  private final RegisterClock clock = new RegisterClock();

  @InBothLanguages
  void each_moment_has_a_clock_of_its_own_and_is_as_exact_as_it_is_known(String language) {
    Desk desk = desk(recorder, language);
    DraftPage draft = new HomePage(desk).open().begin("ARR");
    draft.pick("place.state", "02").type("instant", moment("09/03/2025", "02:30"));
    Locator instant = question(desk, "instant");
    assertThat(instant.locator("[data-zone]"))
        .hasText(language.startsWith("es") ? "hora de Tijuana, UTC−7" : "Tijuana time, UTC−7");
    assertThat(instant.locator(".g-notes")).containsText("3:30");
    assertThat(instant.locator("[data-fold]")).isHidden();

    draft.type("instant", moment("02/11/2025", "01:30"));
    assertThat(instant.locator("[data-fold]")).isVisible();
    instant.getByLabel(desk.words("form.fold")).selectOption("SECOND");
    draft.question("instant").isKept();

    draft.type("rndRegisteredAt", moment("02/11/2025", "02:40"));
    Locator stamp = question(desk, "rndRegisteredAt");
    assertThat(stamp.locator("[data-zone]")).containsText(desk.words("zone.capital"));
    stamp.getByText(desk.words("form.otherClock")).click();
    stamp.getByLabel(desk.words("form.clock")).selectOption("America/Tijuana");
    draft.question("rndRegisteredAt").isKept();
    assertThat(stamp.locator("[data-zone]")).containsText("Tijuana");

    draft.type("handedAt", moment("02/11/2025", "05:00"));
    Locator handed = question(desk, "handedAt");
    handed.getByText(desk.words("form.notExact")).click();
    handed.getByLabel(desk.words("form.precision")).selectOption("ESTIMATED");
    handed.getByLabel(desk.words("form.margin")).fill("30");
    handed.getByLabel(desk.words("form.margin")).press("Tab");
    draft.question("handedAt").isKept();
    station(desk, "clock-1-wide");

    desk.page().reload();
    assertThat(question(desk, "instant").locator("[data-part=fold]")).hasValue("SECOND");
    assertThat(question(desk, "rndRegisteredAt").locator("[data-part=zone]"))
        .hasValue("America/Tijuana");
    assertThat(question(desk, "handedAt").locator("[data-part=zone]")).hasValue("");
    assertThat(question(desk, "handedAt").locator("[data-part=marginMinutes]")).hasValue("30");

    // what is chosen stays, whoever moves the place; what follows from the place moves with it
    draft.pick("place.state", "14");
    assertThat(question(desk, "instant").locator("[data-zone]"))
        .containsText(desk.words("zone.capital"));
    assertThat(question(desk, "rndRegisteredAt").locator("[data-zone]")).containsText("Tijuana");
    draft.pick("place.state", "02");
    assertThat(question(desk, "instant").locator("[data-zone]")).containsText("Tijuana");
    desk.page().setViewportSize(390, 844);
    station(desk, "clock-2-narrow");
  }

  @InBothLanguages
  void what_is_typed_in_haste_is_understood_and_said_in_words(String language) {
    Desk desk = desk(recorder, language);
    DraftPage draft = new HomePage(desk).open().begin("ARR");
    draft.pick("place.state", "02").type("instant", moment("28 nov 25", "600"));
    Locator instant = question(desk, "instant");
    assertThat(instant.locator("[data-part=date]")).hasValue("28/11/2025");
    assertThat(instant.locator("[data-part=time]")).hasValue("06:00");
    assertThat(instant.locator(".g-understood"))
        .hasText(
            language.startsWith("es")
                ? "viernes 28 nov 2025, 06:00 (hora de Tijuana, UTC−8)"
                : "Friday 28 Nov 2025, 06:00 (Tijuana time, UTC−8)");
    draft.type("person.birthDate", "31-2-1999");
    assertThat(question(desk, "person.birthDate").locator(".g-understood")).isEmpty();
    assertThat(question(desk, "person.birthDate").locator("input").first()).hasValue("31/02/1999");
    assertThat(question(desk, "person.birthDate").locator(".g-notes")).containsText("28/02/1999");
    draft.type("person.birthDate", "28-2-99");
    assertThat(question(desk, "person.birthDate").locator(".g-understood"))
        .hasText(language.startsWith("es") ? "domingo 28 feb 1999" : "Sunday 28 Feb 1999");

    desk.page().reload();
    assertThat(question(desk, "instant").locator("[data-part=date]")).hasValue("28/11/2025");
    assertThat(question(desk, "instant").locator(".g-understood")).containsText("06:00");
  }

  @InBothLanguages
  void now_is_what_the_register_s_clock_says_and_not_the_browser_s(String language) {
    Desk desk = desk(recorder, language);
    desk.page().clock().setFixedTime("2031-07-01T12:00:00Z");
    DraftPage draft = new HomePage(desk).open().begin("ARR");
    draft.pick("place.state", "02");
    Locator instant = question(desk, "instant");
    instant
        .getByText(desk.words("form.notExact"), new Locator.GetByTextOptions().setExact(true))
        .click();
    instant.getByLabel(desk.words("form.precision")).selectOption("ESTIMATED");
    Instant before = clock.instant().truncatedTo(ChronoUnit.MINUTES);

    instant.getByRole(AriaRole.BUTTON).getByText(desk.words("form.now")).click();
    assertThat(instant.locator("[data-part=precision]")).hasValue("EXACT");
    draft.question("instant").isKept();

    Moment now =
        moment(
            instant.locator("[data-part=date]").inputValue(),
            instant.locator("[data-part=time]").inputValue());
    now.setZone("America/Tijuana");
    now.setFold(instant.locator("[data-part=fold]").inputValue());
    Assertions.assertThat(now.instant().orElseThrow()).isBetween(before, clock.instant());
  }

  @InBothLanguages
  void where_the_server_gives_no_time_nothing_is_answered_and_it_is_said(String language) {
    Desk desk = desk(recorder, language);
    DraftPage draft = new HomePage(desk).open().begin("ARR");
    draft.type("instant", moment("09/03/2025", "04:30"));
    Locator instant = question(desk, "instant");
    desk.page().route("**/api/now*", Route::abort);

    instant.getByRole(AriaRole.BUTTON).getByText(desk.words("form.now")).click();

    assertThat(instant).containsText(desk.words("form.noTime"));
    assertThat(instant.locator("[data-part=time]")).hasValue("04:30");
  }

  private static Locator question(Desk desk, String path) {
    return desk.page().locator("[data-path='" + path + "']");
  }

  private static Moment moment(String date, String time) {
    Moment moment = new Moment();
    moment.setDate(date);
    moment.setTime(time);
    return moment;
  }
}
