package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** Records drawn at random, the same for everybody who names the same seed. */
record SamplePage(Desk desk) {
  SamplePage open() {
    desk.open("/sample");
    desk.isAt(desk.words("sample.title"));
    return this;
  }

  /** Folios of those recorded within a period, in the order in which they were drawn. */
  List<String> draw(String seed, int size, String from, String to) {
    desk.field("sample.seed").fill(seed);
    desk.field("sample.size").fill(String.valueOf(size));
    desk.field("sample.from").fill(from);
    desk.field("sample.to").fill(to);
    desk.press("sample.draw");
    assertThat(desk.page().locator("#drawn")).containsText(seed);
    Locator folios = desk.page().locator(".g-folio a");
    assertThat(folios).hasCount(size);
    return folios.allInnerTexts();
  }
}
