package org.garante.web.readiness;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.garante.web.ledger.SealingAlarm;

/**
 * Whether the ledger is sealed in time; else 503 with why. Apart from readiness, because a server
 * that cannot seal must go on registering.
 */
@WebServlet("/health/ledger")
public class LedgerHealthServlet extends HttpServlet {
  @Inject private transient SealingAlarm alarm;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> trouble = alarm.trouble();
    if (trouble.isPresent()) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
    response.setContentType("application/json");
    response
        .getWriter()
        .write(
            Json.createObjectBuilder()
                .add("status", trouble.isEmpty() ? "UP" : "DOWN")
                .add("sealing", trouble.orElse("inTime"))
                .add("oldestUnsealedSeconds", alarm.lag().toSeconds())
                .build()
                .toString());
  }
}
