package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.OfficerRow;
import org.garante.domain.review.form.Missing;
import org.garante.ear.Agencies;
import org.garante.ear.Staff;
import org.garante.ear.Visitor;
import org.garante.ear.Work;
import org.junit.jupiter.api.Test;

/**
 * Answers that are changed again before the register has answered: the last one counts, and screen,
 * draft and check page say the same.
 */
class ChangedTwiceIT extends JourneyTest {
  private final Staff recorder = Staff.of(Role.RECORDER, Agencies.police());
  private final ArrestForm form = new ArrestKind().blank();
  private final OfficerRow officer = new OfficerRow();
  private final List<Route> held = new ArrayList<>();
  private boolean holding;

  /**
   * A question of one shape.
   *
   * @param changes what is done to it, one after the other
   * @param screen what stands in it
   * @param shown what it says in the end, on the screen
   * @param kept what the draft holds in the end
   * @param said what the check page says
   */
  private record Shape(
      String path,
      List<Consumer<Locator>> changes,
      Function<Locator, String> screen,
      String shown,
      String kept,
      String said) {

    static Shape typed(String path, String one, String two, String three) {
      Function<String, Consumer<Locator>> typing =
          text ->
              question -> {
                Locator field = question.locator("input[type=text], textarea").first();
                field.fill(text);
                field.press("Tab");
              };
      return new Shape(
          path,
          List.of(typing.apply(one), typing.apply(two), typing.apply(three)),
          question -> question.locator("input[type=text], textarea").first().inputValue(),
          three,
          three,
          three);
    }
  }

  private List<Shape> shapes() {
    Consumer<Locator> down = question -> question.locator(":checked").press("ArrowDown");
    return List.of(
        Shape.typed("person.surnames", "Pére", "Pérez", "Pérez Gómez"),
        Shape.typed("motives", "Portaba", "Portaba un arma", "Portaba dos armas"),
        Shape.typed("person.age", "30", "31", "32"),
        new Shape(
            "person.birthDate",
            Shape.typed("", "5/3/1999", "6/3/1999", "7/3/1999").changes(),
            question -> question.locator("input").first().inputValue(),
            "7/3/1999",
            "7/3/1999",
            "1999"),
        Shape.typed("officers.k123.name", "Oficial", "Oficial Dos", "Oficial Tres"),
        new Shape(
            "visibleInjuries",
            List.of(question -> question.locator("input").first().check(), down, down),
            question -> question.locator(":checked").inputValue(),
            "?UNKNOWN",
            "",
            "Se desconoce"),
        new Shape(
            "basis",
            List.of(
                question -> question.locator("select").selectOption("WARRANT"),
                question -> question.locator("select").selectOption("FLAGRANCIA"),
                question -> question.locator("select").selectOption("URGENT_CASE")),
            question -> question.locator("select").inputValue(),
            "URGENT_CASE",
            "URGENT_CASE",
            "Caso urgente"),
        new Shape(
            "instant",
            List.of(
                question -> moment(question, "05/03/2025", "08:00"),
                question -> moment(question, "06/03/2025", "09:10"),
                question -> {
                  question.locator(".g-precision:has([data-part=precision]) summary").click();
                  question.locator("[data-part=precision]").selectOption("HOUR");
                }),
            question ->
                question.locator("[data-part=date]").inputValue()
                    + " "
                    + question.locator("[data-part=time]").inputValue()
                    + " "
                    + question.locator("[data-part=precision]").inputValue(),
            "06/03/2025 09:10 HOUR",
            "06/03/2025|09:10|HOUR",
            "2025"),
        new Shape(
            "offences",
            List.of(
                question -> lines(question, "Robo"),
                question -> lines(question, "Robo\nLesiones"),
                question -> lines(question, "Lesiones\nDaños")),
            question -> question.locator("textarea").inputValue().strip(),
            "Lesiones\nDaños",
            "Lesiones|Daños",
            "Daños"),
        new Shape(
            "background.nationalities",
            List.of(
                question -> lookUp(question, "Colombia"),
                question -> lookUp(question, "Guatemala"),
                question -> question.locator(".g-remove").first().click()),
            question -> question.locator(".g-chosen > li").innerText().replace("×", "").strip(),
            "Guatemala",
            "GT",
            "Guatemala"),
        new Shape(
            "place.municipality",
            List.of(
                question -> lookUp(question, "Tijuana"),
                question -> lookUp(question, "Mexicali"),
                question -> onlyType(question, "la costera")),
            question -> question.locator("[role=combobox]").inputValue(),
            "la costera",
            "",
            "la costera"),
        new Shape(
            "background.trustedPerson",
            List.of(
                question -> missing(question, Missing.REFUSED, ""),
                question -> missing(question, Missing.REFUSED, "No quiso decirlo"),
                question -> missing(question, Missing.UNKNOWN, "No hablaba")),
            question ->
                question.locator("[data-part=missing]").inputValue()
                    + " "
                    + question.locator("[data-part=reason]").inputValue(),
            "UNKNOWN No hablaba",
            "",
            "No hablaba"));
  }

  @Test
  void last_of_three_answers_within_one_round_trip_is_what_screen_draft_and_check_page_say() {
    officer.setKey("k123");
    form.officers = new ArrayList<>(List.of(officer));
    Desk desk = opened();

    for (Shape shape : shapes()) {
      Locator question = question(desk, shape.path());
      hold(() -> shape.changes().forEach(change -> change.accept(question)), desk);
      assertThat(kept(desk, shape.path())).hasText(desk.anyWords("form.saved"));
      assertThat(shape.screen().apply(question)).as(shape.path()).isEqualTo(shape.shown());
      String draft = Work.answer(desk.parameter("draft"), shape.path().replace(".k123", ".0"));
      for (String part : shape.kept().split("\\|")) {
        assertThat(draft).as(shape.path()).contains(part);
      }
      if (shape.kept().isEmpty()) {
        assertThat(draft).as(shape.path()).isEmpty();
      }
    }

    desk.page().reload();
    for (Shape shape : shapes()) {
      assertThat(shape.screen().apply(question(desk, shape.path())))
          .as("read again: " + shape.path())
          .isEqualTo(shape.shown());
    }
    CheckPage check = new DraftPage(desk, "ARR").check();
    for (Shape shape : shapes()) {
      check.shows(shape.said());
    }
  }

  @Test
  void nothing_is_called_saved_while_something_else_stands_there() {
    Desk desk = opened();
    Locator surnames = question(desk, "person.surnames");
    Locator field = surnames.locator("input").first();
    Locator kept = kept(desk, "person.surnames");
    field.fill("Pérez");
    field.press("Tab");
    assertThat(kept).hasText(desk.anyWords("form.saved"));

    field.fill("Gómez");
    assertThat(kept).isEmpty();
    field.press("Tab");
    assertThat(kept).hasText(desk.anyWords("form.saved"));

    hold(
        () -> {
          field.fill("Soto");
          field.press("Tab");
          field.fill("Gómez");
          field.press("Tab");
        },
        desk);
    assertThat(kept).hasText(desk.anyWords("form.saved"));
    assertThat(field).hasValue("Gómez");
    assertThat(Work.answer(desk.parameter("draft"), "person.surnames")).isEqualTo("Gómez");
  }

  @Test
  void rows_added_filled_and_removed_within_one_round_trip_are_as_on_the_screen() {
    Desk desk = opened();
    Locator list = desk.page().locator("[data-list=officers]");
    Locator rows = list.locator(".g-row");
    hold(
        () -> {
          list.locator("[data-add]").click();
          list.locator("[data-add]").click();
        },
        desk);
    assertThat(rows).hasCount(2);

    Locator first = rows.first().locator("[data-path$='.name'] input").first();
    Locator last = rows.last().locator("[data-path$='.name'] input").first();
    hold(
        () -> {
          last.fill("Oficial Uno");
          first.fill("Nadie");
          rows.first().locator("[data-remove]").click();
        },
        desk);

    assertThat(rows).hasCount(1);
    assertThat(last).hasValue("Oficial Uno");
    assertThat(list.locator("> .g-foot [role=status]")).containsText(desk.words("form.rowRemoved"));
    assertThat(Work.answer(desk.parameter("draft"), "officers"))
        .contains("Oficial Uno")
        .doesNotContain("Nadie");
  }

  @Test
  void check_page_waits_for_what_is_under_way() {
    Desk desk = opened();
    Locator field = question(desk, "motives").locator("textarea");
    hold(
        () -> {
          field.fill("Portaba");
          field.press("Tab");
          field.fill("Portaba un arma");
          desk.link(desk.words("draft.check")).click();
        },
        desk);
    desk.page().waitForURL("**/drafts/check**");
    new CheckPage(desk, "ARR").shows("Portaba un arma");
  }

  @Test
  void answer_whose_reply_was_lost_is_sent_again_and_nobody_is_accused_of_a_conflict() {
    Desk desk = opened();
    Locator field = question(desk, "person.surnames").locator("input").first();
    desk.page().clock().install();
    List<Route> lost = new ArrayList<>();
    desk.page()
        .route(
            "**/api/drafts/*",
            route -> {
              if (lost.isEmpty()) {
                lost.add(route);
                route.fetch();
                route.abort();
              } else {
                route.resume();
              }
            });
    field.fill("Pérez");
    field.press("Tab");
    assertThat(kept(desk, "person.surnames")).hasText(desk.words("form.offline"));
    field.fill("Gómez");
    field.press("Tab");
    desk.page().clock().runFor(6000);

    assertThat(kept(desk, "person.surnames")).hasText(desk.anyWords("form.saved"));
    assertThat(field).hasValue("Gómez");
    assertThat(Work.answer(desk.parameter("draft"), "person.surnames")).isEqualTo("Gómez");
  }

  @Test
  void what_another_page_changed_is_shown_with_who_and_either_can_be_kept() {
    Staff other = Staff.of(Role.RECORDER, recorder.agency());
    UUID draft = Work.draft(recorder, "ARR", form);
    Desk desk = opened(draft);
    Desk stale = desk(other, "es");
    stale.open("/drafts/form?draft=" + draft);
    new DraftPage(desk, "ARR").type("person.surnames", "Pérez");
    DraftPage page = new DraftPage(stale, "ARR");

    missing(question(stale, "person.surnames"), Missing.UNKNOWN, "");

    Locator asked = question(stale, "person.surnames");
    assertThat(kept(stale, "person.surnames")).containsText(recorder.name());
    assertThat(kept(stale, "person.surnames")).containsText("Pérez");
    assertThat(Work.answer(draft.toString(), "person.surnames")).isEqualTo("Pérez");
    stale.press("form.keepTheirs");
    page.question("person.surnames").holds("Pérez");
    assertThat(asked.locator("[data-part=missing]")).hasValue("");

    new DraftPage(desk, "ARR").type("motives", "Portaba un arma");
    question(stale, "motives").locator("textarea").fill("Huyó");
    question(stale, "motives").locator("textarea").press("Tab");
    assertThat(kept(stale, "motives")).containsText("Portaba un arma");
    stale.press("form.putMine");
    page.question("motives").isKept();
    assertThat(Work.answer(draft.toString(), "motives")).isEqualTo("Huyó");
  }

  @Test
  void rows_are_not_taken_out_by_one_press_and_not_with_what_another_page_put_in() {
    officer.setKey("k123");
    form.officers = new ArrayList<>(List.of(officer));
    UUID draft = Work.draft(recorder, "ARR", form);
    Desk desk = opened(draft);
    Desk stale = desk(Staff.of(Role.RECORDER, recorder.agency()), "es");
    stale.open("/drafts/form?draft=" + draft);
    new DraftPage(desk, "ARR").row("officers").type("name", "Oficial Uno");

    Locator list = stale.page().locator("[data-list=officers]");
    missing(list, Missing.UNKNOWN, "");
    assertThat(list.locator(".g-row")).hasCount(1);
    stale.press("form.removeRows");

    Locator told = list.locator("> .g-foot [role=status]");
    assertThat(told).containsText(recorder.name());
    assertThat(told).containsText("Oficial Uno");
    assertThat(list.locator(".g-row")).hasCount(1);
    assertThat(Work.answer(draft.toString(), "officers")).contains("Oficial Uno");
    stale.press("form.putMine");
    assertThat(list.locator(".g-row")).hasCount(0);
    assertThat(Work.answer(draft.toString(), "officers")).isEqualTo("[]");
  }

  @Test
  void row_that_another_page_took_out_comes_back_with_what_is_typed_in_it_here() {
    officer.setKey("k123");
    officer.name = "Oficial Uno";
    form.officers = new ArrayList<>(List.of(officer));
    UUID draft = Work.draft(recorder, "ARR", form);
    Desk desk = opened(draft);
    Desk stale = desk(Staff.of(Role.RECORDER, recorder.agency()), "es");
    stale.open("/drafts/form?draft=" + draft);
    desk.page().locator("[data-list=officers] [data-remove]").click();
    assertThat(desk.page().locator("[data-list=officers] .g-row")).hasCount(0);

    Locator unit = question(stale, "officers.k123.unit").locator("input").first();
    unit.fill("Segunda sección");
    unit.press("Tab");

    assertThat(kept(stale, "officers.k123.unit")).containsText(stale.words("form.rowGone"));
    stale.press("form.putMine");
    assertThat(kept(stale, "officers.k123.unit")).hasText(stale.anyWords("form.saved"));
    assertThat(Work.answer(draft.toString(), "officers"))
        .contains("Oficial Uno")
        .contains("Segunda sección");
  }

  private Desk opened() {
    return opened(Work.draft(recorder, "ARR", form));
  }

  private Desk opened(UUID draft) {
    Visitor visitor = recorder.signIn();
    Desk desk = desk(visitor, "es");
    desk.open("/drafts/form?draft=" + draft);
    return desk;
  }

  /** Does something while the first request it makes is on its way, and then lets that arrive. */
  private void hold(Runnable doing, Desk desk) {
    Page page = desk.page();
    holding = true;
    Consumer<Route> hold =
        route -> {
          if (holding) {
            held.add(route);
          } else {
            route.resume();
          }
        };
    page.route("**/api/drafts/**", hold);
    doing.run();
    page.waitForCondition(() -> !held.isEmpty());
    holding = false;
    held.forEach(Route::resume);
    held.clear();
  }

  private static Locator question(Desk desk, String path) {
    return desk.page().locator("[data-path='" + path + "']");
  }

  private static Locator kept(Desk desk, String path) {
    return desk.page().locator("[data-kept='" + path + "']");
  }

  private static void moment(Locator question, String date, String time) {
    question.locator("[data-part=date]").fill(date);
    question.locator("[data-part=time]").fill(time);
    question.locator("[data-part=time]").press("Tab");
  }

  private static void lines(Locator question, String lines) {
    question.locator("textarea").fill(lines);
    question.locator("textarea").press("Tab");
  }

  private static void lookUp(Locator question, String typed) {
    question.locator("[role=combobox]").fill(typed);
    question
        .locator("[role=option]")
        .filter(new Locator.FilterOptions().setHasText(typed))
        .first()
        .click();
  }

  private static void onlyType(Locator question, String typed) {
    question.locator("[role=combobox]").fill(typed);
    question.locator("[role=combobox]").press("Tab");
  }

  private static void missing(Locator question, Missing why, String reason) {
    Locator missing = question.locator("> .g-foot > .g-missing");
    if (missing.getAttribute("open") == null) {
      missing.locator("summary").click();
    }
    missing.locator("[data-part=missing]").selectOption(why.name());
    if (!reason.isEmpty()) {
      missing.locator("[data-part=reason]").fill(reason);
      missing.locator("[data-part=reason]").press("Tab");
    }
  }
}
