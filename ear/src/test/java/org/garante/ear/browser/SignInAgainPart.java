package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The dialog in which somebody signs in again without leaving the page. */
record SignInAgainPart(Desk desk) {
  Locator place() {
    return desk.page()
        .getByRole(
            AriaRole.DIALOG, new Page.GetByRoleOptions().setName(desk.words("signInAgain.title")));
  }

  SignInAgainPart isShown() {
    assertThat(place()).isVisible();
    return this;
  }

  void signIn(String username, String password) {
    place().getByLabel(desk.words("signIn.username")).fill(username);
    place().getByLabel(desk.words("signIn.password")).fill(password);
    place()
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(desk.words("signIn.button")))
        .click();
  }
}
