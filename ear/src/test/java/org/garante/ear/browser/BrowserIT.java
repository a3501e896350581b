package org.garante.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

class BrowserIT extends BrowserTest {

  @Test
  void the_first_page_opens_in_a_real_browser() {
    Response response = page.navigate("/");

    assertThat(response.status()).isLessThan(500);
    screenshot(page, "first-page");
  }
}
