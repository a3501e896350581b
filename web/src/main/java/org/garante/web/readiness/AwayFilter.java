package org.garante.web.readiness;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.garante.domain.readiness.Outage;
import org.garante.web.i18n.Bundles;
import org.garante.web.i18n.Language;

/**
 * Stands outermost: where the database does not answer, it says so and when to try again, to a
 * person on a page that needs no database, to a script in JSON. What the database ended because it
 * took too long is said so too.
 */
public class AwayFilter extends HttpFilter {
  /** Seconds after which it is worth trying again. */
  public static final String AFTER = "5";

  private static final Logger LOG = System.getLogger(AwayFilter.class.getName());

  @Inject private transient Language language;
  @Inject private transient Outage outage;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException | IOException failure) {
      boolean tooLong = outage.isTooLong(failure);
      if (!tooLong && !outage.isIn(failure) || response.isCommitted()) {
        throw failure;
      }
      LOG.log(
          Level.WARNING,
          tooLong ? "ended because it took too long: {0} {1}" : "the database does not answer: {1}",
          request.getRequestURI(),
          failure.getMessage());
      response.resetBuffer();
      if (!tooLong) {
        response.setHeader("Retry-After", AFTER);
      }
      answer(request, response, tooLong);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, boolean tooLong)
      throws IOException {
    int status =
        tooLong
            ? HttpServletResponse.SC_GATEWAY_TIMEOUT
            : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    if (request.getRequestURI().startsWith("/api/")) {
      response.setStatus(status);
      response.setContentType("application/json");
      response.getWriter().write(said(tooLong ? "tooLong" : "away").toString());
    } else {
      response.sendError(status);
    }
  }

  private JsonObject said(String what) {
    return Json.createObjectBuilder()
        .add("error", what)
        .add("message", Bundles.text(language.getLocale(), what + ".text"))
        .build();
  }
}
