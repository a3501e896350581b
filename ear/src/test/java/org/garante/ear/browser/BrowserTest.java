package org.garante.ear.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.garante.ear.DeployedTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a journey extends: one browser for the class, and for each test a session of its own in
 * Spanish at 1280 pixels. A test that fails leaves pictures of its pages in {@code
 * ear/target/screenshots}.
 */
@Tag("browser")
public abstract class BrowserTest extends DeployedTest {

  private static final Path BUILD = Path.of(System.getProperty("project.build.directory"));
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Playwright writes names of roles by the machine's language: in Turkish headings are none. */
  private static final Locale MACHINE = Locale.getDefault();

  private static Playwright playwright;
  private static Browser browser;

  private final List<BrowserContext> contexts = new ArrayList<>();

  /** The page of this test's own session. */
  protected Page page;

  @RegisterExtension
  final AfterTestExecutionCallback pictureOfFailure =
      context -> {
        if (context.getExecutionException().isPresent()) {
          String test =
              context.getRequiredTestClass().getSimpleName()
                  + "."
                  + context.getRequiredTestMethod().getName();
          int number = 0;
          for (BrowserContext each : contexts) {
            for (Page open : each.pages()) {
              screenshot(open, "failed/" + test + (number == 0 ? "" : "-" + number));
              number++;
            }
          }
        }
      };

  @BeforeAll
  static void openBrowser() {
    Locale.setDefault(Locale.ROOT);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(new Chromium(BUILD).executable())
                    .setArgs(FLAGS));
  }

  @AfterAll
  static void closeBrowser() {
    Locale.setDefault(MACHINE);
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void openPage() {
    page = newSession("es-MX", 1280);
  }

  @AfterEach
  void closeSessions() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }

  /** Another person's browser: no cookie is shared with the others. */
  protected Page newSession(String locale, int width) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(uri("").toString())
                .setLocale(locale)
                .setTimezoneId("America/Mexico_City")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(width, width < 600 ? 844 : 900));
    contexts.add(context);
    return context.newPage();
  }

  /** Leaves a picture of the whole page in {@code ear/target/screenshots}. */
  protected static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(BUILD.resolve("screenshots").resolve(name + ".png"))
            .setFullPage(true));
  }

  /** What axe finds wrong with the page by WCAG 2.2 AA: a rule and the places that break it. */
  protected static List<String> accessibilityFaults(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations")); // to describe what is right takes it most time
    return new AxeBuilder(page)
            .options(options)
            .setLegacyMode(true) // there are no frames that would need a page of their own
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations()
            .stream()
            .map(BrowserTest::described)
            .toList();
  }

  private static String described(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList();
  }
}
