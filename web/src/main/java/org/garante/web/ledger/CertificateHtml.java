package org.garante.web.ledger;

import static org.garante.web.page.Pdf.escaped;

import java.util.List;
import java.util.Map;
import org.garante.web.page.Pdf;

/** The marks of a certificate's page: headings, paragraphs and tables of two columns or more. */
final class CertificateHtml {
  private static final String STYLE =
      """
      @page { size: letter; margin: 18mm 16mm 20mm;
        @bottom-left { content: "Garante · %s"; font: 8pt "Liberation Sans"; color: #4a5660; }
        @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Liberation Sans"; color: #4a5660; } }
      body { font: 9.5pt FAMILIES; color: #1b2329; }
      h1 { font-size: 15pt; font-weight: normal; margin: 0 0 2mm; }
      h2 { font-size: 12.5pt; font-weight: normal; margin: 6mm 0 1mm; page-break-after: avoid; }
      h2.g-new { page-break-before: always; margin-top: 0; }
      h3 { font-size: 11pt; font-weight: normal; margin: 5mm 0 1mm; page-break-after: avoid; color: #0e4a5d; }
      p { margin: 0 0 1.5mm; }
      .note { color: #4a5660; margin-top: 1mm; }
      .answer { font-size: 12.5pt; margin: 3mm 0 2mm; }
      table { border-collapse: collapse; width: 100%%; -fs-table-paginate: paginate; }
      tr { page-break-inside: avoid; }
      th, td { border-bottom: 0.4pt solid #c9d1d6; padding: 1mm 1.5mm; text-align: left; vertical-align: top; font-weight: normal; }
      th { color: #4a5660; }
      .said th { width: 34%%; }
      td { word-wrap: break-word; }
      """
          .replace("FAMILIES", Pdf.FAMILIES);

  private final StringBuilder html = new StringBuilder();

  /**
   * @param foot stands at the foot of every page
   */
  CertificateHtml(String language, String title, String foot) {
    html.append("<html lang=\"%s\"><head><title>%s</title>".formatted(language, escaped(title)))
        .append("<meta name=\"subject\" content=\"%s\"/>".formatted(escaped(title)))
        .append("<style>%s</style></head><body>".formatted(STYLE.formatted(foot)))
        .append("<h1>%s</h1>".formatted(escaped(title)));
  }

  CertificateHtml heading(String text) {
    html.append("<h2>%s</h2>".formatted(escaped(text)));
    return this;
  }

  /** A heading that begins a page. */
  CertificateHtml page(String text) {
    html.append("<h2 class=\"g-new\">%s</h2>".formatted(escaped(text)));
    return this;
  }

  CertificateHtml section(String text) {
    html.append("<h3>%s</h3>".formatted(escaped(text)));
    return this;
  }

  CertificateHtml say(String text) {
    return paragraph("", text);
  }

  CertificateHtml answer(String text) {
    return paragraph("answer", text);
  }

  CertificateHtml note(String text) {
    return paragraph("note", text);
  }

  private CertificateHtml paragraph(String look, String text) {
    html.append("<p class=\"%s\">%s</p>".formatted(look, escaped(text)));
    return this;
  }

  /** What was said, beside what it is. */
  CertificateHtml said(Map<String, String> lines) {
    if (!lines.isEmpty()) {
      html.append("<table class=\"said\"><tbody>");
      lines.forEach((head, text) -> row(List.of(head), List.of(text)));
      html.append("</tbody></table>");
    }
    return this;
  }

  /** A table with a head. */
  CertificateHtml table(List<String> heads, List<List<String>> rows) {
    html.append("<table><thead>");
    row(heads, List.of());
    html.append("</thead><tbody>");
    rows.forEach(cells -> row(List.of(), cells));
    html.append("</tbody></table>");
    return this;
  }

  private void row(List<String> heads, List<String> cells) {
    html.append("<tr>");
    heads.forEach(head -> html.append("<th>%s</th>".formatted(lines(head))));
    cells.forEach(cell -> html.append("<td>%s</td>".formatted(lines(cell))));
    html.append("</tr>");
  }

  private static String lines(String text) {
    return escaped(text).replace("\n", "<br/>");
  }

  String text() {
    return html + "</body></html>";
  }
}
