package org.garante.ear.browser;

/** Where everybody begins. */
record SignInPage(Desk desk) {
  SignInPage open() {
    desk.open("/");
    desk.isAt(desk.words("signIn.title"));
    return this;
  }

  HomePage signIn(String username, String password) {
    desk.field("signIn.username").fill(username);
    desk.field("signIn.password").fill(password);
    desk.press("signIn.button");
    return new HomePage(desk);
  }
}
