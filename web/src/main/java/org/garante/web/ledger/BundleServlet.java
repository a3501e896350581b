package org.garante.web.ledger;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.garante.domain.ground.Capital;
import org.garante.domain.ground.Refusal;
import org.garante.domain.ledger.PurposeRequired;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.ledger.bundle.BundleService;
import org.garante.web.entrance.RefusalWords;

/**
 * Hands out the ledger as a bundle while it is read. It is asked by a form that says what for; an
 * address alone leads to the page, so that no link elsewhere can export in somebody's name.
 */
@WebServlet("/ledger/bundle")
public class BundleServlet extends HttpServlet {
  /** Tells the page that the purpose was missing. */
  static final String WITHOUT_PURPOSE = "withoutPurpose";

  @Inject private transient BundleService bundles;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect("/ledger");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    BundleScope scope =
        "HASHES".equals(request.getParameter("scope")) ? BundleScope.HASHES : BundleScope.FULL;
    String purpose = Optional.ofNullable(request.getParameter("purpose")).orElse("");
    try {
      bundles.export(scope, purpose, () -> download(scope, response));
    } catch (PurposeRequired e) {
      response.sendRedirect("/ledger?" + WITHOUT_PURPOSE + "=true");
    } catch (Refusal e) {
      RefusalWords.send(e, request, response);
    }
  }

  /** Begins the answer, once it is entered that the ledger leaves. */
  private OutputStream download(BundleScope scope, HttpServletResponse response) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), Capital.ZONE);
    String name = scope == BundleScope.FULL ? "garante-ledger-" : "garante-ledger-hashes-";
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + day + ".zip\"");
    try {
      return response.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
