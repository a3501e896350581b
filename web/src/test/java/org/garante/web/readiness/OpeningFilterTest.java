package org.garante.web.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningFilterTest {
  private final Map<String, Object> answered = new HashMap<>();
  private final StringWriter body = new StringWriter();
  private boolean passedOn;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sign-in", "/sign-in.xhtml", "/records", "/checkpoint", "/healthy"})
  void nobody_gets_in_while_it_is_closed_and_is_told_so_in_both_languages(String path)
      throws IOException, ServletException {
    ask(path, true);
    assertThat(passedOn).isFalse();
    assertThat(answered)
        .containsEntry("status", 503)
        .containsEntry("Retry-After", "5")
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("type", "text/html");
    assertThat(body.toString())
        .contains("<section lang=\"es\"><h1>Todavía no abre</h1>")
        .contains("<section lang=\"en\"><h1>Not open yet</h1>")
        .contains("http-equiv=\"refresh\"");
  }

  @Test
  void program_is_told_so_in_json() throws IOException, ServletException {
    ask("/api/session", true);
    assertThat(passedOn).isFalse();
    assertThat(answered).containsEntry("status", 503).containsEntry("type", "application/json");
    assertThat(body).hasToString("{\"error\":\"notOpenYet\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/health/ledger"})
  void probes_are_answered_all_the_same(String path) throws IOException, ServletException {
    ask(path, true);
    assertThat(passedOn).isTrue();
    assertThat(answered).isEmpty();
  }

  @Test
  void everybody_gets_in_when_it_is_open() throws IOException, ServletException {
    ask("/sign-in", false);
    assertThat(passedOn).isTrue();
    assertThat(answered).isEmpty();
  }

  private void ask(String path, boolean closed) throws IOException, ServletException {
    OpeningFilter filter =
        new OpeningFilter() {
          private static final long serialVersionUID = 1;

          @Override
          boolean isClosed() {
            return closed;
          }
        };
    filter.doFilter(request(path), response(), (request, response) -> passedOn = true);
  }

  private static HttpServletRequest request(String path) {
    return proxy(
        HttpServletRequest.class, (name, arguments) -> name.equals("getServletPath") ? path : null);
  }

  private HttpServletResponse response() {
    PrintWriter writer = new PrintWriter(body, true);
    return proxy(
        HttpServletResponse.class,
        (name, arguments) -> {
          switch (name) {
            case "setStatus" -> answered.put("status", arguments[0]);
            case "setHeader" -> answered.put((String) arguments[0], arguments[1]);
            case "setContentType" -> answered.put("type", arguments[0]);
            case "getWriter" -> {
              return writer;
            }
            default -> {}
          }
          return null;
        });
  }

  private interface Answer {
    Object to(String name, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method.getName(), arguments)));
  }
}
