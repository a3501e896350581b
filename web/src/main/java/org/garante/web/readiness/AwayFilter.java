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
 * person on a page that needs no database, to a script in JSON.
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
      if (!outage.isIn(failure) || response.isCommitted()) {
        throw failure;
      }
      LOG.log(Level.WARNING, "the database does not answer: {0}", failure.getMessage());
      response.resetBuffer();
      response.setHeader("Retry-After", AFTER);
      if (request.getRequestURI().startsWith("/api/")) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getWriter().write(said().toString());
      } else {
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      }
    }
  }

  private JsonObject said() {
    return Json.createObjectBuilder()
        .add("error", "away")
        .add("message", Bundles.text(language.getLocale(), "away.text"))
        .build();
  }
}
