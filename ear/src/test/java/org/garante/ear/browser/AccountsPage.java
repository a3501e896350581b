package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.garante.domain.access.Role;

/** Who has an account, and what of it. */
record AccountsPage(Desk desk) {
  AccountsPage open() {
    desk.open("/accounts");
    return isHere();
  }

  AccountsPage isHere() {
    desk.isAt(desk.words("accounts.title"));
    return this;
  }

  AccountsPage find(String words) {
    desk.field("accounts.find").fill(words);
    desk.press("records.filter");
    assertThat(desk.link(desk.words("records.clear"))).isVisible();
    return this;
  }

  Locator row(String username) {
    return desk.page()
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(username));
  }

  /** Makes an account; the one-time link with which its person begins. */
  String create(String username, String name, String agency, Role role) {
    ask(username, name, agency, role);
    return link(username);
  }

  /** The same, of somebody who might be taken for a person who is known already. */
  String createAnother(String username, String name, String agency, Role role) {
    ask(username, name, agency, role);
    assertThat(desk.page().locator("main .g-flagged")).containsText(name);
    desk.press("newAccount.another");
    return link(username);
  }

  private String link(String username) {
    assertThat(desk.part(desk.words("invitation.title", username))).isVisible();
    return desk.field("invitation.link").inputValue();
  }

  private void ask(String username, String name, String agency, Role role) {
    desk.follow("accounts.new");
    desk.field("account.person").fill(name);
    desk.field("account.staffNumber").fill("N-" + username);
    desk.field("account.username").fill(username);
    desk.list("account.agency").selectOption(agency);
    desk.list("account.role").selectOption(new SelectOption().setLabel(desk.words("Role." + role)));
    desk.press("newAccount.create");
  }
}
