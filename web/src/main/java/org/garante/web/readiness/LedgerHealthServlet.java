package org.garante.web.readiness;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.ledger.seal.SealingSchedule;

/**
 * Whether the ledger is sealed in time; else 503 with why. Apart from readiness, because a server
 * that cannot seal must go on registering.
 */
@WebServlet("/health/ledger")
public class LedgerHealthServlet extends HttpServlet {
  @Inject private transient SealingWatch watch;
  @Inject private transient SealingSchedule schedule;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Duration lag = watch.lag();
    Optional<String> trouble =
        schedule.trouble().or(() -> Optional.of("late").filter(late -> watch.isLate()));
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
                .add("oldestUnsealedSeconds", lag.toSeconds())
                .build()
                .toString());
  }
}
