package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All answers once more before they are sent. */
record CheckPage(Desk desk, String kind) {
  private static final Pattern FOLIO =
      Pattern.compile("GAR-[A-Z]{3}-\\d{4}-[A-Z0-9-]+-\\d{6}-\\d{2}");

  /** Sends it to approval; its folio. */
  String submit() {
    desk.press("check.submit");
    Locator done = desk.page().locator(".g-done");
    assertThat(done).containsText(desk.anyWords("draft.submitted"));
    Matcher folio = FOLIO.matcher(done.innerText());
    if (!folio.find()) {
      throw new IllegalStateException(done.innerText());
    }
    return folio.group();
  }

  /** What is wrong and keeps it from being sent. */
  CheckPage refuses(String finding) {
    assertThat(desk.page().locator(".g-summary")).containsText(desk.words(finding));
    assertThat(desk.page().locator("dd .g-error")).containsText(desk.words(finding));
    assertThat(desk.button("check.submit")).hasCount(0);
    return this;
  }

  /** Goes from what is wrong to the question it is about. */
  DraftPage mend(String path, String finding) {
    desk.link(desk.words("field." + kind + "." + path) + ": " + desk.words(finding)).click();
    return new DraftPage(desk, kind);
  }

  CheckPage shows(String text) {
    assertThat(desk.page().locator("main")).containsText(text);
    return this;
  }
}
