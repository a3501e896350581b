package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Where a record is annulled, by three persons one after another. */
record AnnulPage(Desk desk, String folio) {
  AnnulPage isHere() {
    desk.isAt(desk.words("annul.title", folio));
    return this;
  }

  AnnulPage propose(String reason) {
    desk.field("annul.reason").fill(reason);
    desk.press("annul.propose");
    return this;
  }

  AnnulPage says(String text) {
    assertThat(desk.page().locator("main")).containsText(text);
    return this;
  }

  AnnulPage offersNo(String key) {
    assertThat(desk.button(key)).hasCount(0);
    return this;
  }
}
