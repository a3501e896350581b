package org.garante.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.garante.ear.Staff;
import org.garante.ear.Visitor;
import org.junit.jupiter.api.BeforeAll;

/**
 * A journey through the pages as somebody goes it at work. Where signing in is not what it is
 * about, people are signed in already.
 */
abstract class JourneyTest extends BrowserTest {
  private static final double PATIENCE = Duration.ofSeconds(30).toMillis();

  @BeforeAll
  static void waitAsPeopleDo() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  /** Every person of a journey opens a browser of their own. */
  @Override
  void openPage() {}

  /** A browser at which nobody has signed in. */
  Desk desk(String language) {
    return new Desk(newSession(language, 1280), Locale.forLanguageTag(language));
  }

  /** The browser of somebody who has signed in. */
  Desk desk(Staff staff, String language) {
    return desk(staff.signIn(), language);
  }

  /** The browser of whoever has that session. */
  Desk desk(Visitor visitor, String language) {
    Desk desk = desk(language);
    Cookie session = new Cookie("garante", visitor.session()).setUrl(uri("/").toString());
    desk.page().context().addCookies(List.of(session));
    return desk;
  }

  /**
   * A main station: a picture is left, and everybody can use the page. The other language changes
   * nothing about that but words, so it is looked at once.
   */
  void station(Desk desk, String name) {
    String language = desk.locale().getLanguage();
    screenshot(desk.page(), "journeys/" + name + "-" + language);
    if (language.equals("es")) {
      assertThat(accessibilityFaults(desk.page())).as(name).isEmpty();
    }
  }
}
