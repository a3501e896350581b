package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garante.domain.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, whoever asks. */
class AnswersIT extends DeployedTest {
  private final Visitor visitor = Visitor.anonymous();

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/", "/records", "/nowhere", "/health/live", "/api/session"})
  void no_answer_is_kept_framed_or_guessed_at(String path) {
    HttpResponse<String> answer = visitor.get(path);

    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Server")).isEmpty();
    assertThat(header(answer, "X-Powered-By")).isEmpty();
  }

  @Test
  void scripts_run_only_with_the_answer_s_own_nonce() {
    String policy = header(visitor.get("/sign-in"), "Content-Security-Policy");

    assertThat(policy)
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
        .contains("base-uri 'self'", "form-action 'self'");
    assertThat(directive(policy, "script-src"))
        .contains("'nonce-")
        .doesNotContain("unsafe-inline", "unsafe-eval", "*", "data:");
    assertThat(nonce(policy))
        .isNotEqualTo(nonce(header(visitor.get("/sign-in"), "Content-Security-Policy")));
  }

  @Test
  void pages_that_say_no_are_protected_alike() {
    Visitor recorder = Staff.of(Role.RECORDER, "GN").signIn();

    for (String path : new String[] {"/accounts", "/nowhere", "/record?folio=none"}) {
      HttpResponse<String> answer = recorder.get(path);
      assertThat(answer.statusCode()).as(path).isIn(403, 404);
      assertThat(header(answer, "Content-Security-Policy")).as(path).contains("'nonce-");
      assertThat(header(answer, "Cache-Control")).as(path).isEqualTo("no-store");
      assertThat(Seen.of(answer).title()).as(path).isNotEmpty();
    }
  }

  @Test
  void styles_and_scripts_may_be_kept_by_the_browser() {
    HttpResponse<String> style =
        visitor.get("/jakarta.faces.resource/garante.css.xhtml?ln=garante");

    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(header(style, "Cache-Control")).doesNotContain("no-store");
  }

  @Test
  void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    assertThat(header(visitor.get("/sign-in"), "Set-Cookie"))
        .startsWith("garante=")
        .contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void another_site_cannot_send_anything_in_the_person_s_name() {
    Visitor recorder = Staff.of(Role.RECORDER, "GN").signIn();

    HttpResponse<String> answer =
        recorder.send(
            HttpRequest.newBuilder(uri("/sign-out"))
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(recorder.get("/").statusCode()).as("still signed in").isEqualTo(200);
  }

  @Test
  void whether_the_server_lives_and_is_ready_is_told_to_anybody_and_nothing_else() {
    for (String path : new String[] {"/health/live", "/health/ready"}) {
      HttpResponse<String> answer = visitor.get(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(Visitor.json(answer).getString("status")).isEqualTo("UP");
      assertThat(Visitor.json(answer)).containsOnlyKeys("status", "waitingFor");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/WEB-INF/web.xml",
        "/WEB-INF/templates/page.xhtml",
        "/META-INF/MANIFEST.MF",
        "/jakarta.faces.resource/../WEB-INF/web.xml",
        "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF"
      })
  void what_the_pages_are_made_of_is_not_served(String path) {
    HttpResponse<String> answer = visitor.get(path);

    assertThat(answer.statusCode()).isIn(302, 400, 403, 404);
    assertThat(answer.body()).doesNotContain("web-app", "ui:composition", "Manifest-Version");
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String directive(String policy, String name) {
    Matcher found = Pattern.compile(name + " ([^;]*)").matcher(policy);
    return found.find() ? found.group(1) : "";
  }

  private static String nonce(String policy) {
    Matcher found = Pattern.compile("'nonce-([^']+)'").matcher(policy);
    return found.find() ? found.group(1) : "";
  }
}
