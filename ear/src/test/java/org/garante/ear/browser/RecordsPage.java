package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** All records in reach, filtered and searched. */
record RecordsPage(Desk desk) {
  RecordsPage open() {
    desk.open("/records");
    return isHere();
  }

  RecordsPage isHere() {
    desk.isAt(desk.words("records.title"));
    return this;
  }

  /** Leaves those of a kind and agency that stand like that. */
  RecordsPage filter(String kind, String agency, String state) {
    choose("records.kind", desk.words("kind." + kind + ".plural"));
    desk.list("records.agency").selectOption(agency);
    choose("records.state", desk.words("Listed." + state));
    desk.press("records.filter");
    assertThat(desk.link(desk.words("records.clear"))).isVisible();
    return this;
  }

  private void choose(String key, String text) {
    desk.list(key).selectOption(new SelectOption().setLabel(text));
  }

  /** Searches from the bar on top, as on every page; a folio opens its record. */
  RecordPage search(String folio) {
    desk.field("search.label").fill(folio);
    desk.press("search.button");
    return new RecordPage(desk, folio);
  }

  Locator row(String folio) {
    return desk.page()
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(folio));
  }

  RecordPage choose(String folio) {
    desk.link(folio).click();
    return new RecordPage(desk, folio);
  }
}
