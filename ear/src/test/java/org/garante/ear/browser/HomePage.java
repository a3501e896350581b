package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** What needs the person first: returned, drafts, waiting; or what they decide. */
record HomePage(Desk desk) {
  HomePage open() {
    desk.open("/");
    desk.isAt(desk.words("home.title"));
    return this;
  }

  /** Begins a record of a kind. */
  DraftPage begin(String kind) {
    desk.press("begin." + kind);
    return new DraftPage(desk, kind);
  }

  Locator returned() {
    return desk.part(desk.words("home.returned"));
  }

  Locator drafts() {
    return desk.part(desk.words("home.drafts"));
  }

  Locator waiting() {
    return desk.part(desk.words("home.waiting"));
  }

  /** How many there are of what a heading says. */
  void counts(String key, int number) {
    assertThat(desk.heading(desk.words(key) + " (" + number + ")")).isVisible();
  }

  /** Opens what was returned. */
  DraftPage mend(String kind, String folio) {
    desk.link(desk.words("kind." + kind) + " " + folio).click();
    return new DraftPage(desk, kind);
  }
}
