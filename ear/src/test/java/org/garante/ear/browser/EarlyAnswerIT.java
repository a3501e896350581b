package org.garante.ear.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestKind;
import org.garante.ear.Agencies;
import org.garante.ear.Staff;
import org.garante.ear.Work;
import org.junit.jupiter.api.Test;

/**
 * What is typed while a page still loads, or put back by a browser, is an answer like any other.
 */
class EarlyAnswerIT extends BrowserTest {
  private static final String TYPING_EARLY =
      """
      document.addEventListener("readystatechange", () => {
        if (document.readyState === "interactive") {
          document.getElementById("q-motives").value = "Portaba un arma";
        }
      });
      """;

  @Test
  void what_was_typed_before_the_script_runs_is_kept() {
    Staff recorder = Staff.of(Role.RECORDER, Agencies.police());
    UUID draft = Work.draft(recorder, "ARR", new ArrestKind().blank());
    Cookie session = new Cookie("garante", recorder.signIn().session());
    page.context().addCookies(List.of(session.setUrl(uri("/").toString())));
    page.addInitScript(TYPING_EARLY);

    page.navigate("/drafts/form?draft=" + draft);

    assertThat(page.locator("[data-kept=motives]")).containsText("Guardado");
    assertEquals("Portaba un arma", Work.answer(draft.toString(), "motives"));
  }
}
