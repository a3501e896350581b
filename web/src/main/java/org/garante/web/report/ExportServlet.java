package org.garante.web.report;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garante.domain.ground.Refusal;
import org.garante.domain.ledger.PurposeRequired;
import org.garante.domain.report.Export;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.web.entrance.RefusalWords;

/**
 * Hands out reports as files. It is asked by a form that says what for; an address alone leads to
 * the report, so that no link elsewhere can export in somebody's name.
 */
@WebServlet("/reports/export")
public class ExportServlet extends HttpServlet {
  /** Tells the report's page that the purpose was missing. */
  static final String WITHOUT_PURPOSE = "withoutPurpose";

  @Inject private transient ReportFiles files;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(
        ReportView.code(address(request))
            .map(code -> ReportAddress.report(code, ReportParameters.none()))
            .orElse("/reports"));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, String> address = address(request);
    Optional<ReportCode> code = ReportView.code(address);
    if (code.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      ReportParameters parameters = ReportParameters.of(address);
      send(
          files.make(code.get(), parameters, format(address), address.getOrDefault("purpose", "")),
          response);
    } catch (PurposeRequired e) {
      String report = ReportAddress.report(code.get(), ReportParameters.of(address));
      response.sendRedirect(report + "&" + WITHOUT_PURPOSE + "=true");
    } catch (Refusal e) {
      RefusalWords.send(e, request, response);
    }
  }

  private static Export.Format format(Map<String, String> address) {
    return Arrays.stream(Export.Format.values())
        .filter(format -> format.name().equals(address.get("format")))
        .findFirst()
        .orElse(Export.Format.CSV);
  }

  private static Map<String, String> address(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()[0]));
  }

  private static void send(ReportFile file, HttpServletResponse response) throws IOException {
    response.setContentType(file.type());
    response.setContentLength(file.bytes().length);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    response.getOutputStream().write(file.bytes());
  }
}
