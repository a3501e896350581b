package org.garante.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.garante.domain.access.Role;
import org.garante.domain.access.signin.SignInLink;
import org.garante.domain.ledger.RegisterClock;
import org.garante.ear.Agencies;
import org.garante.ear.Samples;
import org.garante.ear.Sql;
import org.garante.ear.Staff;
import org.garante.web.access.Route;
import org.garante.web.access.Routes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the route table in a real browser, in both languages: nothing in the console, no
 * sideways scrolling, one heading, nothing that axe objects to. Pictures are left in {@code
 * ear/target/screenshots/pages}.
 *
 * <p>A page is opened once for each role and language and then made narrow and dark, and axe looks
 * at it in four of the eight ways: in Spanish wide and light, narrow and dark; in English wide and
 * dark, narrow and light. A role is left out where its page says what another's does.
 */
class EveryPageIT extends BrowserTest {
  private static final int WIDE = 1280;

  /** As wide as a wide page is when it is shown at twice its size. */
  private static final int ZOOMED = 640;

  private static final int NARROW = 390;

  /** Whose pages are looked at, in this order. An observer's are an auditor's. */
  private static final List<Role> ROLES =
      List.of(Role.AUDITOR, Role.RECORDER, Role.SUPERVISOR, Role.ADMIN);

  private static final Map<Role, String> AGENCIES =
      Map.of(Role.RECORDER, "GN", Role.SUPERVISOR, "GN", Role.AUDITOR, "SABG", Role.ADMIN, "SSPC");

  /** Pages that say the same to everyone who may open them, or most to one: whose is looked at. */
  private static final Map<String, Role> ONCE =
      Map.ofEntries(
          Map.entry("/drafts/new", Role.RECORDER),
          Map.entry("/records", Role.AUDITOR),
          Map.entry("/record/act", Role.RECORDER),
          Map.entry("/reports", Role.AUDITOR),
          Map.entry("/reports/report", Role.AUDITOR),
          Map.entry("/reports/records", Role.AUDITOR),
          Map.entry("/own-account", Role.RECORDER),
          Map.entry("/accounts", Role.ADMIN),
          Map.entry("/account", Role.ADMIN),
          Map.entry("/grants", Role.AUDITOR),
          Map.entry("/alerts", Role.AUDITOR),
          Map.entry("/agencies", Role.ADMIN),
          Map.entry("/catalogues", Role.ADMIN));

  /** What a page's sample does not show, by the name of its picture. */
  private static final Map<Role, Map<String, String>> FURTHER =
      Map.of(
          Role.RECORDER,
          Map.of(
              "record-flagged", "/record?folio={flagged}",
              "form-strict", "/drafts/form?draft={draft}&strict=true",
              "records-none", "/records?q=nothing-is-called-that"),
          Role.SUPERVISOR,
          Map.of("review-flagged", "/review?submission={flaggedSubmission}"),
          Role.AUDITOR,
          Map.ofEntries(
              Map.entry("sample-drawn", "/sample?seed=1&n=20&kind=ARR"),
              Map.entry("record-annulled", "/record?folio={annulled}"),
              Map.entry("record-then", "/record?folio={folio}&knownOn={position}"),
              Map.entry("record-history-then", "/record/history?folio={folio}&knownOn={position}"),
              Map.entry("record-then-none", "/record?folio={folio}&knownOn=nonsense"),
              Map.entry("records-then", "/records?knownOn={position}"),
              Map.entry("report-R12", "/reports/report?code=R12"),
              Map.entry("report-R20", "/reports/report?code=R20"),
              Map.entry("report-R26", "/reports/report?code=R26"),
              Map.entry("report-R26-then", "/reports/report?code=R26&knownOn={position}"),
              Map.entry("report-then-none", "/reports/report?code=R04&knownOn=31/12/2099"),
              Map.entry("report-R27", "/reports/report?code=R27")));

  private static final String SEND_LANGUAGE =
      """
      () => {
        const form = document.createElement("form");
        form.method = "post";
        form.action = "/language";
        form.append(document.querySelector("input[name=token]").cloneNode());
        document.body.append(form);
        form.submit();
      }
      """;

  private static final Map<Role, Staff> STAFF = new EnumMap<>(Role.class);
  private static final Map<Role, Samples> SAMPLES = new EnumMap<>(Role.class);

  private final List<String> faults = new ArrayList<>();
  private final List<String> console = new ArrayList<>();

  @BeforeAll
  static void people() {
    ROLES.forEach(
        role -> {
          Staff staff = Staff.of(role, AGENCIES.get(role));
          STAFF.put(role, staff);
          SAMPLES.put(role, new Samples(staff));
        });
  }

  static Stream<Arguments> everyoneInEachLanguage() {
    return ROLES.stream()
        .flatMap(role -> Stream.of(Arguments.of(role, "es"), Arguments.of(role, "en")));
  }

  @ParameterizedTest
  @MethodSource("everyoneInEachLanguage")
  void pages_are_sound(Role role, String language) {
    Page page = session(STAFF.get(role), language);

    addresses(role)
        .forEach((name, address) -> look(page, name + "-" + lower(role), address, 200, language));

    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "en"})
  void pages_before_signing_in_are_sound(String language) {
    Page page = watched(newSession(locale(language), WIDE));

    Routes.TABLE.stream()
        .filter(route -> route.sort() == Route.Sort.PAGE && route.isOpen())
        .forEach(route -> look(page, name(route.path()), route.path(), 200, language));
    look(page, "activate-invited", "/activate?token=" + invitation(), 200, language);
    check(
        faults,
        page.locator("input[type=password]").count() == 2,
        "the invited choose no password");

    assertThat(faults).isEmpty();
  }

  /** The token of a link with which somebody may choose a password. */
  private static String invitation() {
    String token = SignInLink.newToken();
    Instant now = new RegisterClock().instant();
    Sql.run(
        org.garante.launcher.Role.OWNER,
        """
        insert into sign_in_link (id, token_hash, account_id, issued_at, open_until)
        values (?, ?, ?, ?::timestamptz, ?::timestamptz)
        """,
        UUID.randomUUID(),
        SignInLink.hash(token),
        STAFF.get(Role.RECORDER).account(),
        now.toString(),
        now.plus(Duration.ofDays(1)).toString());
    return token;
  }

  /** What is there where there is nothing yet: a new agency's lists. */
  @ParameterizedTest
  @ValueSource(strings = {"es", "en"})
  void empty_lists_are_sound(String language) {
    String agency = Agencies.police();

    Page recorder = session(Staff.of(Role.RECORDER, agency), language);
    look(recorder, "home-empty-recorder", "/", 200, language);
    look(recorder, "records-empty-recorder", "/records", 200, language);
    Page supervisor = session(Staff.of(Role.SUPERVISOR, agency), language);
    look(supervisor, "home-empty-supervisor", "/", 200, language);
    look(supervisor, "queue-empty-supervisor", "/queue", 200, language);

    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "en"})
  void pages_that_say_no_are_sound(String language) {
    Page page = session(STAFF.get(Role.RECORDER), language);

    look(page, "forbidden", "/accounts", 403, language);
    look(page, "not-found", "/record?folio=none", 404, language);
    look(page, "nowhere", "/nowhere", 404, language);
    look(page, "not-understood", "/records?q=%FF", 400, language);
    look(page, "records-wrong", "/records?state=APROBADO&from=31/02/2025", 400, language);
    page.navigate("/");
    // an address that only gives is sent something
    Response failure = page.waitForResponse("**/language", () -> page.evaluate(SEND_LANGUAGE));
    page.waitForURL("**/language");
    sound(page, failure, "failure", 405, language);

    assertThat(faults).isEmpty();
  }

  /** Pictures only: paper is looked at by people. */
  @Test
  void records_and_reports_are_printed() {
    Page page = session(STAFF.get(Role.AUDITOR), "es");
    Map<String, String> addresses = addresses(Role.AUDITOR);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    for (String name : List.of("record", "reports-report")) {
      page.navigate(addresses.get(name));
      screenshot(page, "pages/print/" + name);
    }
  }

  private Map<String, String> addresses(Role role) {
    Map<String, String> addresses = new LinkedHashMap<>();
    Routes.TABLE.stream()
        .filter(route -> route.sort() == Route.Sort.PAGE && !route.isOpen())
        .filter(route -> route.admits(role))
        .filter(route -> ONCE.getOrDefault(route.path(), role) == role)
        .forEach(route -> addresses.put(name(route.path()), SAMPLES.get(role).address(route)));
    FURTHER
        .getOrDefault(role, Map.of())
        .forEach((name, address) -> addresses.put(name, SAMPLES.get(role).filled(address)));
    return addresses;
  }

  private Page session(Staff staff, String language) {
    Page page = watched(newSession(locale(language), WIDE));
    page.context()
        .addCookies(
            List.of(new Cookie("garante", staff.signIn().session()).setUrl(uri("").toString())));
    return page;
  }

  private Page watched(Page page) {
    page.onConsoleMessage(this::heard);
    page.onPageError(console::add);
    return page;
  }

  /** That a page was refused, or is not there, the browser also says; that is no fault of it. */
  private void heard(ConsoleMessage message) {
    if (message.type().equals("error") && !message.text().contains("the server responded with")) {
      console.add(message.text());
    }
  }

  private void look(Page page, String name, String address, int status, String language) {
    console.clear();
    page.setViewportSize(WIDE, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    sound(page, page.navigate(address), name, status, language);
  }

  /** Looks at what was answered, in each of the ways that the language has. */
  private void sound(Page page, Response response, String name, int status, String language) {
    List<String> found = new ArrayList<>();
    check(found, response.status() == status, "status " + response.status());
    check(found, language.equals(page.locator("html").getAttribute("lang")), "its lang");
    check(found, page.locator("h1").count() == 1, "one h1");
    check(found, !page.innerText("body").contains("???"), "words are missing");
    boolean spanish = language.equals("es");
    at(page, WIDE, spanish ? ColorScheme.LIGHT : ColorScheme.DARK, name, language, found);
    check(found, fits(page, ZOOMED), "scrolls sideways at " + ZOOMED);
    at(page, NARROW, spanish ? ColorScheme.DARK : ColorScheme.LIGHT, name, language, found);
    found.addAll(console);
    found.forEach(fault -> faults.add(name + " (" + page.url() + "): " + fault));
  }

  /** Looks at the open page in one width and one colour scheme. */
  private static void at(
      Page page, int width, ColorScheme scheme, String name, String language, List<String> found) {
    check(found, fits(page, width), "scrolls sideways at " + width);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    accessibilityFaults(page)
        .forEach(fault -> found.add(width + " " + lower(scheme) + " " + fault));
    screenshot(page, "pages/%s/%s/%s".formatted(language, width, name));
  }

  private static boolean fits(Page page, int width) {
    page.setViewportSize(width, 900);
    return (Boolean)
        page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth");
  }

  private static void check(List<String> found, boolean right, String fault) {
    if (!right) {
      found.add(fault);
    }
  }

  private static String name(String path) {
    return path.equals("/") ? "home" : path.substring(1).replace('/', '-');
  }

  private static String locale(String language) {
    return language.equals("es") ? "es-MX" : "en-US";
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
