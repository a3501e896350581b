package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** What waits for a decision. */
record QueuePage(Desk desk) {
  QueuePage open() {
    desk.open("/queue");
    return isHere();
  }

  QueuePage isHere() {
    desk.isAt(desk.words("queue.title"));
    return this;
  }

  QueuePage holds(int number) {
    assertThat(desk.page().locator("#oldest")).containsText(desk.words("queue.summary", number));
    return this;
  }

  /** Submissions in the order in which they are shown. */
  List<String> submissions() {
    return desk.page().locator(".g-list tbody a").all().stream()
        .map(link -> link.getAttribute("href").replaceAll(".*submission=", ""))
        .toList();
  }

  /** The one that has waited longest, which the page names on top. */
  String oldest() {
    return desk.page().locator("#oldest a").getAttribute("href").replaceAll(".*submission=", "");
  }

  Locator row(String folio) {
    return desk.page()
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(folio));
  }

  /** The box that chooses a record for approval with others. */
  Locator box(String folio) {
    return desk.page()
        .getByRole(
            AriaRole.CHECKBOX,
            new Page.GetByRoleOptions().setName(desk.words("queue.chooseOne", folio)));
  }

  QueuePage approve(String... folios) {
    for (String folio : folios) {
      box(folio).check();
    }
    desk.press("queue.approveChosen");
    return this;
  }

  ReviewPage review(String folio) {
    desk.link(folio).click();
    return new ReviewPage(desk);
  }

  /** Goes to an annulment that waits for a signature. */
  AnnulPage annulment(String folio) {
    desk.link(folio).click();
    return new AnnulPage(desk, folio).isHere();
  }
}
