package org.garante.web.report;

import static org.garante.web.page.Pdf.escaped;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.garante.web.page.Pdf;

/** The HTML a PDF is laid out from: heads repeated on every page, pages numbered. */
final class PdfPage {
  private static final String STYLE =
      """
      @page { size: letter landscape; margin: 16mm 14mm 18mm;
        @bottom-left { content: "Garante · %s"; font: 8pt "Liberation Sans"; color: #4a5660; }
        @bottom-right { content: "%s " counter(page) " %s " counter(pages); font: 8pt "Liberation Sans"; color: #4a5660; } }
      body { font: 9pt FAMILIES; color: #1b2329; }
      h1 { font-size: 15pt; font-weight: normal; margin: 0 0 2mm; }
      h2 { font-size: 11pt; font-weight: normal; margin: 6mm 0 1mm; page-break-after: avoid; color: #0e4a5d; }
      p { margin: 0 0 1.5mm; }
      .answer { font-size: 11.5pt; margin: 0 0 3mm; }
      .note { color: #4a5660; }
      table { border-collapse: collapse; width: 100%%; -fs-table-paginate: paginate; }
      thead { display: table-header-group; }
      tr { page-break-inside: avoid; }
      th, td { border-bottom: 0.4pt solid #c9d1d6; padding: 1mm 1.5mm; text-align: left; vertical-align: top; font-weight: normal; }
      thead th { border-bottom: 1pt solid #6f7c86; color: #4a5660; }
      .together { page-break-inside: avoid; }
      .number { text-align: right; }
      .total th, .total td { border-top: 1pt solid #6f7c86; }
      .bar { background: #17637b; height: 3mm; }
      .second { background: #9aa5ad; }
      .of { width: 45%%; }
      .define td { width: 75%%; }
      """
          .replace("FAMILIES", Pdf.FAMILIES);

  /** Lines up to which a table is not broken over pages. */
  private static final int KEPT_TOGETHER = 12;

  private final ReportWords words;
  private final StringBuilder html = new StringBuilder();

  PdfPage(ReportWords words) {
    this.words = words;
  }

  String html(ShownReport report, Map<String, String> manifest) {
    String style =
        STYLE.formatted(report.code(), words.text("reports.page"), words.text("reports.pageOf"));
    String title = escaped(report.title());
    html.append("<html lang=\"%s\"><head><title>%s</title>".formatted(language(), title))
        .append("<meta name=\"subject\" content=\"%s\"/>".formatted(title))
        .append("<style>%s</style></head><body>".formatted(style));
    html.append("<h1>%s · %s</h1>".formatted(report.code(), title));
    paragraph("answer", report.answer());
    report.notes().forEach(note -> paragraph("note", note));
    coverage(report);
    report.chart().ifPresent(this::chart);
    report.tables().forEach(this::table);
    report.groups().forEach(this::group);
    definitions(report);
    manifest(manifest);
    return html.append("</body></html>").toString();
  }

  private String language() {
    return words.locale().getLanguage();
  }

  private void paragraph(String look, String text) {
    if (!text.isEmpty()) {
      html.append("<p class=\"%s\">%s</p>".formatted(look, escaped(text)));
    }
  }

  private void heading(String text) {
    html.append("<h2>%s</h2>".formatted(escaped(text)));
  }

  private void coverage(ShownReport report) {
    if (!report.coverage().isEmpty()) {
      String said =
          report.coverage().stream()
              .map(entry -> entry.head() + ": " + text(entry))
              .collect(Collectors.joining(" · "));
      paragraph("note", words.text("reports.coverage") + ": " + said);
    }
  }

  private void chart(ShownReport.Chart chart) {
    heading(chart.title());
    html.append("<table><tbody>");
    for (ShownReport.Bar bar : chart.bars()) {
      bar(bar.label(), bar.text(), bar.percent(), "bar");
      if (!chart.beside().isEmpty()) {
        bar(chart.beside(), bar.besideText(), bar.besidePercent(), "bar second");
      }
    }
    html.append("</tbody></table>");
  }

  private void bar(String label, String text, int percent, String look) {
    html.append(
        "<tr><th>%s</th><td class=\"of\"><div class=\"%s\" style=\"width: %s%%\"></div></td><td>%s</td></tr>"
            .formatted(escaped(label), look, percent, escaped(text)));
  }

  private void table(ShownReport.Table table) {
    html.append(table.lines().size() <= KEPT_TOGETHER ? "<div class=\"together\">" : "<div>");
    heading(table.title());
    paragraph("note", table.note());
    lines(table);
    paragraph("note", table.cut());
    html.append("</div>");
  }

  private void lines(ShownReport.Table table) {
    if (table.lines().isEmpty()) {
      paragraph("", words.text("reports.noLines"));
      return;
    }
    html.append("<table><thead><tr><th>%s</th>".formatted(escaped(table.lineHead())));
    table.heads().forEach(head -> html.append(cell("th", head.number(), head.text())));
    html.append("</tr></thead><tbody>");
    for (ShownReport.Line line : table.lines()) {
      html.append("<tr%s><th>".formatted(line.total() ? " class=\"total\"" : ""))
          .append(escaped(line.label()))
          .append("</th>");
      line.entries().forEach(entry -> html.append(cell("td", entry.number(), text(entry))));
      html.append("</tr>");
    }
    html.append("</tbody></table>");
  }

  private static String cell(String tag, boolean number, String text) {
    String look = number ? " class=\"number\"" : "";
    return "<%1$s%2$s>%3$s</%1$s>".formatted(tag, look, escaped(text));
  }

  private static String text(ShownReport.Entry entry) {
    return entry.pieces().stream().map(ShownReport.Piece::text).collect(Collectors.joining(" "));
  }

  private void group(ShownReport.Group group) {
    html.append("<div class=\"together\">");
    heading(words.text("figure.beside") + ": " + group.title());
    html.append("<table><thead><tr>");
    List.of("id", "value", "period", "area", "population", "base", "issuer", "source")
        .forEach(key -> html.append(cell("th", false, words.text("figure." + key))));
    html.append("</tr></thead><tbody>");
    for (ShownReport.Figure figure : group.figures()) {
      html.append("<tr>");
      List.of(
              figure.id(),
              figure.value(),
              figure.period(),
              figure.area(),
              figure.population(),
              figure.base(),
              figure.issuer(),
              figure.source())
          .forEach(text -> html.append(cell("td", false, text)));
      html.append("</tr>");
    }
    html.append("</tbody></table>");
    group.pairs().forEach(pair -> paragraph("", pair.which() + ": " + pair.said()));
    html.append("</div>");
  }

  private void definitions(ShownReport report) {
    heading(words.text("reports.definitions"));
    html.append("<table class=\"define\"><tbody>");
    report.tables().stream()
        .flatMap(table -> table.heads().stream())
        .distinct()
        .forEach(
            head ->
                html.append("<tr><th>%s</th>".formatted(escaped(head.text())))
                    .append(cell("td", false, head.definition() + " " + head.basis()))
                    .append("</tr>"));
    html.append("</tbody></table>");
  }

  private void manifest(Map<String, String> manifest) {
    heading(words.text("reports.manifest"));
    html.append("<table class=\"define\"><tbody>");
    manifest.forEach(
        (head, value) ->
            html.append("<tr><th>%s</th>".formatted(escaped(head)))
                .append(cell("td", false, value))
                .append("</tr>"));
    html.append("</tbody></table>");
    paragraph("note", words.text("reports.manifest.hashMeans"));
  }
}
