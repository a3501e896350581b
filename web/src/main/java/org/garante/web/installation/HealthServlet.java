package org.garante.web.installation;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.installation.Readiness;

/**
 * Whether the server runs ({@code /health/live}) and whether people can work with it ({@code
 * /health/ready}): it reaches its database, and all that has to be done first is done.
 */
@WebServlet("/health/*")
public class HealthServlet extends HttpServlet {
  private static final Logger LOG = Logger.getLogger(HealthServlet.class.getName());

  @Inject private transient AccountRepository accounts;
  @Inject @Any private transient Instance<Readiness> conditions;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean up =
        switch (String.valueOf(request.getPathInfo())) {
          case "/live" -> true;
          case "/ready" -> isReady();
          default -> {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            yield true;
          }
        };
    if (!response.isCommitted()) {
      response.setStatus(
          up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setContentType("application/json");
      response.getWriter().write(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
  }

  private boolean isReady() {
    try {
      accounts.isEmpty();
      return conditions.stream().allMatch(Readiness::isReady);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "not ready", e);
      return false;
    }
  }
}
