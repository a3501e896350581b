package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.garante.domain.access.Role;
import org.garante.ear.Agencies;
import org.garante.ear.Staff;

/** A recorder looks up an answer of which there are more than a list shows at once. */
class LookUpJourneyIT extends JourneyTest {
  private final Staff recorder = Staff.of(Role.RECORDER, Agencies.police());

  @InBothLanguages
  void a_list_that_is_cut_says_so_and_goes_on_by_mouse_and_keyboard(String language) {
    Desk desk = desk(recorder, language);
    DraftPage draft = new HomePage(desk).open().begin("ARR").pick("place.state", "09");
    QuestionPart question = draft.question("place.municipality");
    Locator box = question.list();
    Locator options = question.place().locator("[role=option]");

    box.pressSequentially("san");
    assertThat(options).hasCount(13);
    assertThat(options.last()).hasText(desk.words("form.more", 12));
    assertThat(question.place().locator("[aria-live]")).hasText(desk.words("form.cut", 12));
    station(desk, "look-up-cut");

    box.press("ArrowUp");
    assertThat(options.last()).hasAttribute("aria-selected", "true");
    box.press("Enter");
    assertThat(options).hasCount(25);
    assertThat(options.nth(12)).hasAttribute("aria-selected", "true");
    assertThat(question.place().locator("[aria-live]")).hasText(desk.words("form.cut", 24));

    options.last().click();
    assertThat(options).hasCount(37);
    assertThat(box).isFocused();
    String wanted = options.nth(30).textContent();
    options.nth(30).click();
    question.isKept();
    assertThat(box).hasValue(wanted);

    box.fill("");
    box.pressSequentially("Tekax");
    assertThat(options.last()).not().hasText(desk.words("form.more", 12));
    box.press("Enter");
    question.isKept();
    assertThat(box.inputValue()).contains("Tekax");
  }
}
