package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Where a record is annulled, by three persons one after another. */
record AnnulPage(Desk desk, String folio) {
  AnnulPage isHere() {
    desk.isAt(desk.words("Act.ANNULMENT.title", folio));
    return this;
  }

  AnnulPage propose(String reason) {
    desk.field("field.ANNULMENT.reason").fill(reason);
    desk.press("Act.ANNULMENT.ENTER");
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
