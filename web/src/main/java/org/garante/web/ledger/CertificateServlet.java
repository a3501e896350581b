package org.garante.web.ledger;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.garante.domain.access.Refusal;
import org.garante.domain.ledger.Commitment;
import org.garante.domain.ledger.certificate.Certificate;
import org.garante.domain.ledger.certificate.CertificateService;
import org.garante.web.page.Pdf;
import org.garante.web.page.RefusalWords;

/**
 * Hands out certificates of records. It is asked by a form that says what for; an address alone
 * leads to the record.
 */
@WebServlet("/record/certificate")
public class CertificateServlet extends HttpServlet {
  @Inject private transient CertificateService certificates;
  @Inject private transient CertificatePage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(
        "/record?folio=" + URLEncoder.encode(given(request, "folio"), StandardCharsets.UTF_8));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean json = given(request, "format").equals("JSON");
    try {
      Certificate certificate =
          certificates.issue(given(request, "folio"), given(request, "purpose"));
      byte[] file =
          json
              ? certificate.text().getBytes(StandardCharsets.UTF_8)
              : CertificateFile.of(Pdf.of(page.html(certificate)), certificate.text());
      certificates.end(certificate, HexFormat.of().formatHex(Commitment.sha256().digest(file)));
      response.setContentType(json ? "application/json" : "application/pdf");
      response.setContentLength(file.length);
      response.setHeader(
          "Content-Disposition",
          "attachment; filename=\"%s-certificate.%s\""
              .formatted(certificate.folio(), json ? "json" : "pdf"));
      response.getOutputStream().write(file);
    } catch (Refusal e) {
      RefusalWords.send(e, request, response);
    }
  }

  private static String given(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }
}
