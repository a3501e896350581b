package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.garante.domain.access.Role;
import org.garante.ear.Agencies;
import org.garante.ear.Staff;
import org.garante.ear.Visitor;
import org.garante.ear.Work;

/** A session that ends while somebody types costs them nothing. */
class ExpiredSessionJourneyIT extends JourneyTest {
  private final Staff recorder = Staff.of(Role.RECORDER, Agencies.police());

  @InBothLanguages
  void what_is_typed_after_the_session_ended_is_kept_once_signed_in_again(String language) {
    Visitor session = recorder.signIn();
    Desk desk = desk(session, language);
    DraftPage draft = new HomePage(desk).open().begin("ARR");
    draft.type("motives", "Portaba un arma");
    String id = desk.parameter("draft");

    session.post("/sign-out", session.withToken(Map.of()));
    draft.question("place.locality").enter("Calle Primera");

    SignInAgainPart again = new SignInAgainPart(desk).isShown();
    draft.question("place.locality").holds("Calle Primera");
    draft.question("motives").holds("Portaba un arma");
    station(desk, "expired-1-sign-in-again");
    again.signIn(recorder.username(), "no es esta");
    assertThat(again.place()).containsText(desk.words("error.signInFailed"));
    again.signIn(recorder.username(), Staff.PASSWORD);

    assertThat(again.place()).isHidden();
    draft.question("place.locality").isKept();
    assertEquals("Calle Primera", Work.answer(id, "place.locality"));
    draft.type("injuries", "Ninguna a la vista");
    draft.check().shows("Calle Primera").shows("Ninguna a la vista");
    station(desk, "expired-2-nothing-lost");
  }
}
