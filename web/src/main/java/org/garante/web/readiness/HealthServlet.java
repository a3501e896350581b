package org.garante.web.readiness;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.garante.domain.readiness.Readiness;

/** Live as long as it answers; ready when nothing is waited for, else 503 with what. */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {
  @Inject @Any private transient Instance<Readiness> needs;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<String> waitingFor =
        request.getServletPath().endsWith("/ready") ? waitingFor() : List.of();
    if (!waitingFor.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
    response.setContentType("application/json");
    response
        .getWriter()
        .write(
            Json.createObjectBuilder()
                .add("status", waitingFor.isEmpty() ? "UP" : "DOWN")
                .add("waitingFor", Json.createArrayBuilder(waitingFor))
                .build()
                .toString());
  }

  private List<String> waitingFor() {
    return needs.stream().map(Readiness::waitingFor).flatMap(Optional::stream).toList();
  }
}
