package org.garante.web.readiness;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.garante.domain.ledger.alarm.LedgerAlarm;
import org.garante.domain.ledger.alarm.LedgerState;
import org.garante.domain.ledger.alarm.LedgerTrouble;

/**
 * Whether the ledger is sealed in time and its checkpoints get out; else 503 with why. Apart from
 * readiness, because a server that cannot seal must go on registering.
 */
@WebServlet("/health/ledger")
public class LedgerHealthServlet extends HttpServlet {
  @Inject private transient LedgerAlarm alarm;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LedgerState state = alarm.state();
    List<String> troubles = state.troubles().stream().map(LedgerTrouble::word).toList();
    if (!troubles.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
    response.setContentType("application/json");
    response
        .getWriter()
        .write(
            Json.createObjectBuilder()
                .add("status", troubles.isEmpty() ? "UP" : "DOWN")
                .add("troubles", Json.createArrayBuilder(troubles))
                .add("oldestUnsealedSeconds", state.lag().toSeconds())
                .build()
                .toString());
  }
}
