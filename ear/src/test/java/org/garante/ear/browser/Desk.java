package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.garante.ear.DeployedTest;
import org.garante.web.i18n.Bundles;

/**
 * Somebody's browser, in their language. What is pressed, filled in and read is named by the key of
 * its words in the product's bundles.
 */
record Desk(Page page, Locale locale) {
  private static final int ALT = 1;
  private static final String ARGUMENT = "\u0001";

  /** The words a key stands for. */
  String words(String key, Object... arguments) {
    String words = Bundles.text(locale, key, arguments);
    if (words.startsWith("???")) {
      throw new IllegalArgumentException(words);
    }
    return words;
  }

  /** The words of a key with anything in place of its arguments, of which it has at most three. */
  Pattern anyWords(String key) {
    return Pattern.compile(
        literally(words(key, ARGUMENT, ARGUMENT, ARGUMENT)).replace(ARGUMENT, ".+?"));
  }

  /** The text as a pattern that a browser understands too, which knows no \\Q. */
  private static String literally(String text) {
    return text.replaceAll("[\\\\.\\[\\]{}()*+?^$|]", "\\\\$0");
  }

  void open(String path) {
    page.navigate(DeployedTest.uri(path).toString());
  }

  void press(String key, Object... arguments) {
    button(key, arguments).click();
  }

  void follow(String key, Object... arguments) {
    link(words(key, arguments)).click();
  }

  Locator button(String key, Object... arguments) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words(key, arguments)).setExact(true));
  }

  Locator link(String text) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  Locator heading(String text) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  /** A field by its label, of what is seen: every page can also ask to sign in again. */
  Locator field(String key) {
    return page.getByLabel(words(key), new Page.GetByLabelOptions().setExact(true))
        .filter(new Locator.FilterOptions().setVisible(true));
  }

  /** A list to choose from, by its label. */
  Locator list(String key) {
    return page.getByRole(
        AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(words(key)).setExact(true));
  }

  /** What the page says about the thing just done. */
  void says(String key, Object... arguments) {
    assertThat(page.locator(".g-done")).containsText(words(key, arguments));
  }

  /** What the page says that went wrong, in its summary. */
  void warns(String key, Object... arguments) {
    assertThat(page.getByRole(AriaRole.ALERT)).containsText(words(key, arguments));
  }

  /** Presses an access key, whose character Playwright's own keyboard leaves out. */
  void accessKey(String key) {
    CDPSession devices = page.context().newCDPSession(page);
    JsonObject event = new JsonObject();
    event.addProperty("modifiers", ALT);
    event.addProperty("key", key);
    event.addProperty("text", key);
    event.addProperty("unmodifiedText", key);
    for (String type : List.of("rawKeyDown", "char", "keyUp")) {
      event.addProperty("type", type);
      devices.send("Input.dispatchKeyEvent", event);
    }
    devices.detach();
  }

  /** The page is the one with that title. */
  void isAt(String title) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText(title);
  }

  /** The panel or part of the page with that heading. */
  Locator part(String title) {
    return page.getByRole(
        AriaRole.REGION,
        new Page.GetByRoleOptions()
            .setName(Pattern.compile("^" + literally(title) + "( \\(\\d+\\))?$")));
  }

  /** Value of a parameter of the page's address. */
  String parameter(String name) {
    return java.util.Arrays.stream(java.net.URI.create(page.url()).getQuery().split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(page.url()));
  }
}
