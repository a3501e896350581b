package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;

/** One report: its answer, chart and tables, the records behind a number, and its files. */
record ReportPage(Desk desk, String code) {
  ReportPage open() {
    desk.open("/reports");
    desk.isAt(desk.words("reports.title"));
    desk.link(title()).click();
    desk.isAt(title());
    return this;
  }

  private String title() {
    return code + " · " + desk.words("report." + code + ".title");
  }

  ReportPage answers() {
    assertThat(desk.page().locator("#answer")).not().isEmpty();
    assertThat(desk.page().getByRole(AriaRole.TABLE).first()).isVisible();
    return this;
  }

  ReportPage charts() {
    assertThat(desk.page().getByRole(AriaRole.FIGURE)).isVisible();
    return this;
  }

  /** Opens the first number of the tables; it is as many records as it says. */
  void opensNumber() {
    Locator number = desk.page().locator("td a.g-counted").first();
    String text = number.innerText().replaceAll("\\D", "");
    number.click();
    assertThat(desk.page().locator("#total")).hasAttribute("data-total", text);
  }

  /** Downloads it; the first bytes of the file. */
  String download(String key) throws IOException {
    desk.field("reports.purpose").fill("Revisión trimestral");
    Page page = desk.page();
    Download file = page.waitForDownload(() -> desk.press(key));
    byte[] bytes = Files.readAllBytes(file.path());
    return file.suggestedFilename()
        + ":"
        + new String(bytes, 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
