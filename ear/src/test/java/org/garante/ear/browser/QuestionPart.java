package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;

/** One question of a form: its label, its answer, and what is said beside it. */
record QuestionPart(Desk desk, Locator place) {

  QuestionPart asks(String label) {
    assertThat(place.locator("label, .g-label, legend").first()).containsText(label);
    return this;
  }

  void type(String text) {
    enter(text);
    isKept();
  }

  /** Types and goes on without looking. */
  void enter(String text) {
    Locator box = place.getByRole(AriaRole.TEXTBOX).first();
    box.fill(text);
    box.press("Tab");
  }

  void type(Moment moment) {
    labelled("form.day").fill(moment.getDate());
    labelled("form.time").fill(moment.getTime());
    labelled("form.time").press("Tab");
    isKept();
  }

  void choose(Enum<?> answer) {
    String text = desk.words(answer.getDeclaringClass().getSimpleName() + "." + answer.name());
    if (place.getByRole(AriaRole.RADIO).count() > 0) {
      place.getByLabel(text, new Locator.GetByLabelOptions().setExact(true)).check();
    } else {
      list().selectOption(new SelectOption().setLabel(text));
    }
    isKept();
  }

  void pick(String code) {
    list().selectOption(code);
    isKept();
  }

  void lookUp(String typed) {
    list().pressSequentially(typed);
    place
        .getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText(typed))
        .first()
        .click();
    isKept();
  }

  void missing(Missing why) {
    place
        .locator("summary")
        .filter(new Locator.FilterOptions().setHasText(desk.words("form.missing")))
        .click();
    labelled("form.missingWhy")
        .selectOption(new SelectOption().setLabel(desk.words("Missing." + why)));
    isKept();
  }

  /** The list to choose from. */
  Locator list() {
    return place.getByRole(AriaRole.COMBOBOX).first();
  }

  private Locator labelled(String key) {
    return place.getByLabel(desk.words(key), new Locator.GetByLabelOptions().setExact(true));
  }

  /** The page says that the answer is kept, and when. */
  void isKept() {
    assertThat(place.getByRole(AriaRole.STATUS)).hasText(desk.anyWords("form.saved"));
  }

  /** The answer as it stands in its field. */
  void holds(String value) {
    assertThat(place.locator("input, select, textarea").first()).hasValue(value);
  }

  void holds(Moment moment) {
    assertThat(labelled("form.day")).hasValue(moment.getDate());
    assertThat(labelled("form.time")).hasValue(moment.getTime());
  }

  /** What is said beside it. */
  void says(String key) {
    assertThat(place.locator(".g-notes")).containsText(desk.words(key));
  }

  void saysNothing() {
    assertThat(place.locator(".g-notes")).isEmpty();
  }
}
