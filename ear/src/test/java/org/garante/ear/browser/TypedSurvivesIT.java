package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.stream.Stream;
import org.garante.domain.access.Role;
import org.garante.ear.Agencies;
import org.garante.ear.Staff;
import org.garante.ear.Visitor;
import org.garante.ear.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On every page on which somebody gives a reason: it outlives the session in which it was typed.
 */
class TypedSurvivesIT extends JourneyTest {
  private static final String REASON = "Lo dice el parte informativo";
  private static final String AGENCY = Agencies.police();
  private static final Staff RECORDER = Staff.of(Role.RECORDER, AGENCY);

  /** An agency in which nothing else waits, so that no other review follows. */
  private static final String QUIET = Agencies.police();

  private static final Staff SUPERVISOR = Staff.of(Role.SUPERVISOR, QUIET);
  private static final Staff AUDITOR = Staff.of(Role.AUDITOR, "SABG");

  /**
   * A page with a reason.
   *
   * @param address where it is
   * @param opens the button that opens its dialog; empty if it has none
   * @param field where the reason is typed
   * @param button what is pressed then
   * @param done a text that stands on the page it leads to
   */
  private record Page(
      String name,
      Staff by,
      String address,
      String opens,
      String field,
      String button,
      String done) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Page> pages() {
    Visitor author = RECORDER.signIn();
    Staff alone = Staff.of(Role.RECORDER, QUIET);
    Work.Entered waiting = Work.submitted(alone.signIn(), alone, "ARR", Work.arrest(QUIET));
    Work.Entered other = Work.submitted(author, RECORDER, "ARR", Work.arrest(AGENCY));
    Work.Entered approved = Work.approved(AGENCY);
    Work.Entered annulled = Work.approved(AGENCY);
    String draft = Work.draft(RECORDER, "ARR", Work.arrest(AGENCY)).toString();
    String record = "/record?folio=";
    return Stream.of(
        new Page(
            "return",
            SUPERVISOR,
            "/review?submission=" + waiting.submission(),
            "",
            "decision:reason",
            "decision:return",
            ""),
        new Page(
            "withdraw",
            RECORDER,
            record + other.folio(),
            "withdraw-open",
            "withdraw:reason",
            "withdraw:withdraw",
            ""),
        new Page(
            "amend",
            RECORDER,
            record + approved.folio(),
            "amend-open",
            "amend:reason",
            "amend:amend",
            REASON),
        new Page(
            "annul",
            RECORDER,
            "/record/act?form=ANNULMENT&folio=" + annulled.folio(),
            "",
            "entry:q:0:text",
            "entry:enter",
            REASON),
        new Page(
            "unmask",
            AUDITOR,
            record + approved.folio(),
            "unmask-open",
            "unmask:reason",
            "unmask:unmask",
            ""),
        new Page(
            "discard",
            RECORDER,
            "/drafts/form?draft=" + draft,
            "discard-open",
            "discarding:reason",
            "discarding:discard",
            "Borrador desechado"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void reason_typed_before_the_session_ended_is_there_after_signing_in_again(Page page) {
    Visitor session = page.by().signIn();
    Desk desk = desk(session, "es");
    desk.open(page.address());
    if (!page.opens().isEmpty()) {
      desk.page().locator(id(page.opens())).click();
    }
    Locator reason = desk.page().locator(id(page.field()));
    reason.fill(REASON);

    session.post("/sign-out", session.withToken(Map.of()));
    desk.page().locator(id(page.button())).click();
    SignInAgainPart again = new SignInAgainPart(desk).isShown();
    assertThat(reason).hasValue(REASON);
    again.signIn("otra.persona", Staff.PASSWORD);
    assertThat(again.place()).containsText(desk.words("signInAgain.other", page.by().name()));
    again.signIn(page.by().username(), Staff.PASSWORD);

    desk.warns("messages.readAgain");
    assertThat(reason).isVisible();
    assertThat(reason).hasValue(REASON);
    desk.page().locator(id(page.button())).click();
    assertThat(reason).hasCount(0);
    assertThat(desk.heading(desk.words("failure.title"))).hasCount(0);
    assertThat(desk.page().locator("main")).containsText(page.done());
  }

  @Test
  void what_a_certificate_is_for_is_kept_over_the_end_of_the_session() {
    Work.Entered approved = Work.approved(AGENCY);
    Visitor session = RECORDER.signIn();
    Desk desk = desk(session, "es");
    desk.open("/record?folio=" + approved.folio());
    desk.page().locator(id("certificate-open")).click();
    desk.page().locator(id("certificate-purpose")).fill(REASON);
    session.post("/sign-out", session.withToken(Map.of()));
    desk.page().locator("#certificate button[value=JSON]").click();
    SignInAgainPart again = new SignInAgainPart(desk).isShown();
    desk.page().waitForDownload(() -> again.signIn(RECORDER.username(), Staff.PASSWORD));
  }

  private static String id(String id) {
    return "[id='" + id + "']";
  }
}
