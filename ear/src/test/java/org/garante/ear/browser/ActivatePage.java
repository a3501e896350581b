package org.garante.ear.browser;

/** Where a one-time link leads. */
record ActivatePage(Desk desk) {
  ActivatePage open(String link) {
    desk.page().navigate(link);
    return this;
  }

  SignInPage choose(String password) {
    desk.field("activate.password").fill(password);
    desk.field("activate.repeat").fill(password);
    desk.press("activate.button");
    desk.says("activate.done");
    return new SignInPage(desk);
  }
}
