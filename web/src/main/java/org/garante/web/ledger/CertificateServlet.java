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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garante.domain.ground.Refusal;
import org.garante.domain.ledger.Commitment;
import org.garante.domain.ledger.certificate.Certificate;
import org.garante.domain.ledger.certificate.CertificateService;
import org.garante.domain.ledger.certificate.Inquiry;
import org.garante.web.access.Me;
import org.garante.web.entrance.RefusalWords;
import org.garante.web.page.Pdf;
import org.garante.web.review.record.RecordFilters;

/**
 * Hands out certificates of records and of queries. It is asked by a form that says what for; an
 * address alone leads to the record or the list.
 */
@WebServlet({"/record/certificate", "/records/certificate"})
public class CertificateServlet extends HttpServlet {
  @Inject private transient CertificateService certificates;
  @Inject private transient CertificatePage page;
  @Inject private transient RecordFilters filters;
  @Inject private transient Me me;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(
        ofList(request)
            ? "/records"
            : "/record?folio="
                + URLEncoder.encode(given(request, "folio"), StandardCharsets.UTF_8));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean json = given(request, "format").equals("JSON");
    try {
      Certificate certificate =
          certificates.prove(certificates.issue(inquiry(request), given(request, "purpose")));
      byte[] file =
          json
              ? certificate.text().getBytes(StandardCharsets.UTF_8)
              : CertificateFile.of(
                  Pdf.of(page.html(certificate, me.getRole())), certificate.text());
      certificates.end(certificate, HexFormat.of().formatHex(Commitment.sha256().digest(file)));
      response.setContentType(json ? "application/json" : "application/pdf");
      response.setContentLength(file.length);
      response.setHeader(
          "Content-Disposition",
          "attachment; filename=\"%s-certificate.%s\""
              .formatted(
                  certificate.found().folio().orElse("query-" + certificate.position()),
                  json ? "json" : "pdf"));
      response.getOutputStream().write(file);
    } catch (Refusal e) {
      RefusalWords.send(e, request, response);
    }
  }

  private static boolean ofList(HttpServletRequest request) {
    return request.getServletPath().equals("/records/certificate");
  }

  private Inquiry inquiry(HttpServletRequest request) {
    Map<String, String> asked =
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()[0]));
    return ofList(request)
        ? new Inquiry.OfList(filters.require(asked, given(request, "name")))
        : new Inquiry.OfRecord(given(request, "folio"));
  }

  private static String given(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }
}
