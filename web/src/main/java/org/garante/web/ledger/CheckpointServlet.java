package org.garante.web.ledger;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.domain.ledger.seal.CheckpointService;

/**
 * The newest checkpoint and the keys that verify it, for anybody who wants to keep them: the more
 * do, the more it is worth.
 */
@WebServlet({"/checkpoint", "/checkpoint/keys"})
public class CheckpointServlet extends HttpServlet {
  @Inject private transient CheckpointService checkpoints;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> text =
        request.getServletPath().endsWith("/keys")
            ? Optional.of(String.join("\n", checkpoints.verifierLines()) + "\n")
            : checkpoints.newest().map(Checkpoint::note);
    if (text.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(text.get());
  }
}
