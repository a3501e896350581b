package org.garante.ear.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Who received which permission when and from whom, and what waits for a second person. */
record GrantsPage(Desk desk) {
  GrantsPage open() {
    desk.open("/grants");
    desk.isAt(desk.words("grants.title"));
    return this;
  }

  /** The grant that waits for an account. */
  Locator waiting(String username) {
    return desk.page()
        .locator("section")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    desk.page()
                        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(3))
                        .filter(new Locator.FilterOptions().setHasText(username))));
  }

  void confirm(String username) {
    button(username, "grants.confirm").click();
    desk.says("grants.confirmed");
  }

  Locator button(String username, String key) {
    return waiting(username)
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(desk.words(key)).setExact(true));
  }
}
