package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Everything that was ever done with a record, and who looked at it. */
record HistoryPage(Desk desk) {
  HistoryPage isAbout(String folio) {
    desk.isAt(desk.words("history.title", folio));
    return this;
  }

  /** Somebody opened it, or more, and said why. */
  HistoryPage accessed(String action, String name, String reason) {
    assertThat(
            desk.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(desk.words(action)))
                .filter(new Locator.FilterOptions().setHasText(name)))
        .containsText(reason);
    return this;
  }

  HistoryPage shows(String text) {
    assertThat(desk.page().locator("main")).containsText(text);
    return this;
  }
}
