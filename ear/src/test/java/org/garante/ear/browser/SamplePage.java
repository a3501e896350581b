package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;

/** Records drawn at random, the same for everybody who names the same seed. */
record SamplePage(Desk desk) {
  SamplePage open() {
    desk.open("/sample");
    desk.isAt(desk.words("sample.title"));
    return this;
  }

  /** Folios in the order in which they were drawn. */
  List<String> draw(String seed, int size) {
    desk.field("sample.seed").fill(seed);
    desk.field("sample.size").fill(String.valueOf(size));
    desk.press("sample.draw");
    assertThat(desk.page().locator("#drawn")).containsText(seed);
    return desk.page().locator(".g-folio a").allInnerTexts();
  }
}
