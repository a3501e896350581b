package org.garante.web.ledger;

import static org.garante.web.page.Pdf.escaped;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.ledger.certificate.Certificate;
import org.garante.domain.review.Kinds;
import org.garante.web.i18n.Language;
import org.garante.web.i18n.Messages;
import org.garante.web.i18n.Words;
import org.garante.web.review.KindWords;
import org.garante.web.review.Sheet;
import org.garante.web.review.Sheet.Line;
import org.garante.web.review.Sheet.Shown;
import org.garante.web.review.Sheets;

/** The HTML that a certificate is laid out from: what it proves, in words. */
@RequestScoped
public class CertificatePage {
  private static final String STYLE =
      """
      @page { size: letter; margin: 18mm 16mm 20mm;
        @bottom-left { content: "Garante · %s"; font: 8pt "Liberation Sans"; color: #4a5660; }
        @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Liberation Sans"; color: #4a5660; } }
      body { font: 9.5pt "Liberation Sans"; color: #1b2329; }
      h1 { font-size: 15pt; font-weight: normal; margin: 0 0 2mm; }
      h2 { font-size: 11pt; font-weight: normal; margin: 5mm 0 1mm; page-break-after: avoid; color: #0e4a5d; }
      p { margin: 0 0 1.5mm; }
      .note { color: #4a5660; margin-top: 1mm; }
      table { border-collapse: collapse; width: 100%%; }
      tr { page-break-inside: avoid; }
      th, td { border-bottom: 0.4pt solid #c9d1d6; padding: 1mm 1.5mm; text-align: left; vertical-align: top; font-weight: normal; }
      th { width: 34%%; color: #4a5660; }
      td { word-wrap: break-word; }
      """;

  private final Kinds kinds;
  private final KindWords kindWords;
  private final Sheets sheets;
  private final Words words;
  private final Messages messages;
  private final Language language;

  @Inject
  public CertificatePage(
      Kinds kinds,
      KindWords kindWords,
      Sheets sheets,
      Words words,
      Messages messages,
      Language language) {
    this.kinds = kinds;
    this.kindWords = kindWords;
    this.sheets = sheets;
    this.words = words;
    this.messages = messages;
    this.language = language;
  }

  String html(Certificate certificate) {
    String title =
        escaped(
            messages.with(
                "certificate.title", kindWords.name(certificate.kind()), certificate.folio()));
    StringBuilder html = new StringBuilder();
    html.append(
            "<html lang=\"%s\"><head><title>%s</title>"
                .formatted(language.getLocale().getLanguage(), title))
        .append("<meta name=\"description\" content=\"%s\"/>".formatted(title))
        .append("<style>%s</style></head><body>".formatted(STYLE.formatted(certificate.folio())))
        .append("<h1>%s</h1>".formatted(title))
        .append(paragraph("", messages.with("certificate.lead", at(certificate.issued()))))
        .append(paragraph("note", standing(certificate)));
    Sheet sheet =
        sheets.of(
            certificate.kind(),
            certificate.answers(kinds.get(certificate.kind())),
            certificate.groups(),
            List.of());
    sheet.sections().forEach(section -> html.append(section(section)));
    table(html, messages.get("certificate.steps"), steps(certificate));
    table(html, messages.get("certificate.proof"), proof(certificate));
    return html.append(paragraph("note", messages.get("certificate.how")))
        .append("</body></html>")
        .toString();
  }

  /** Which submission is shown, and how it stands. */
  private String standing(Certificate certificate) {
    JsonObject record = certificate.json().getJsonObject("record").getJsonObject("record");
    int number = certificate.submission().getInt("number");
    String standing =
        record.getBoolean("annulled")
            ? "certificate.annulled"
            : record.isNull("inForce") ? "certificate.notApproved" : "certificate.inForce";
    return messages.with(standing, number);
  }

  private String section(Sheet.Section section) {
    StringBuilder html = new StringBuilder();
    Map<String, String> said = new LinkedHashMap<>();
    section.answers().forEach(answer -> said.put(answer.label(), said(answer)));
    table(html, section.title(), said);
    if (!section.blank().isEmpty()) {
      html.append(paragraph("note", messages.get("sheet.blank") + " " + section.blank() + "."));
    }
    if (!section.withheld().isEmpty()) {
      html.append(
          paragraph("note", messages.get("sheet.withheld") + " " + section.withheld() + "."));
    }
    return html.toString();
  }

  /** An answer in lines, the rows of a list one in each. */
  private static String said(Shown answer) {
    return Stream.concat(
            answer.lines().stream().map(Line::text),
            answer.rows().stream()
                .map(
                    row ->
                        row.answers().stream()
                            .map(inner -> inner.label() + ": " + said(inner))
                            .collect(Collectors.joining(" · "))))
        .collect(Collectors.joining("\n"));
  }

  private Map<String, String> steps(Certificate certificate) {
    Map<String, String> steps = new LinkedHashMap<>();
    certificate
        .json()
        .getJsonObject("record")
        .getJsonArray("steps")
        .getValuesAs(JsonObject.class)
        .forEach(
            step ->
                steps.put(
                    messages.with(
                        "certificate.position", step.getJsonNumber("position").longValue()),
                    messages.get("Step." + step.getString("to"))
                        + " · "
                        + at(Instant.parse(step.getString("at")))));
    return steps;
  }

  private Map<String, String> proof(Certificate certificate) {
    Map<String, String> proof = new LinkedHashMap<>();
    proof.put(messages.get("certificate.origin"), certificate.json().getString("origin"));
    proof.put(
        messages.get("certificate.checkpoint"),
        messages.with(
            "certificate.size",
            certificate.checkpoint().size(),
            at(certificate.checkpoint().at())));
    proof.put(
        messages.get("certificate.root"),
        Base64.getEncoder().encodeToString(certificate.checkpoint().root()));
    proof.put(
        messages.get("certificate.commitment"), certificate.submission().getString("commitment"));
    proof.put(messages.get("certificate.issuedTo"), certificate.user());
    proof.put(messages.get("certificate.agency"), words.agency(certificate.agency()));
    proof.put(messages.get("certificate.purpose"), certificate.purpose().replaceAll("\\s+", " "));
    proof.put(messages.get("certificate.export"), certificate.export().toString());
    return proof;
  }

  /** In words, and as programs write it: a certificate is read far from the capital too. */
  private String at(Instant instant) {
    return words.instant(instant) + " (" + instant.truncatedTo(ChronoUnit.SECONDS) + ")";
  }

  private static void table(StringBuilder html, String title, Map<String, String> lines) {
    html.append("<h2>%s</h2>".formatted(escaped(title)));
    if (lines.isEmpty()) {
      return;
    }
    html.append("<table><tbody>");
    lines.forEach(
        (head, text) ->
            html.append(
                "<tr><th>%s</th><td>%s</td></tr>"
                    .formatted(escaped(head), escaped(text).replace("\n", "<br/>"))));
    html.append("</tbody></table>");
  }

  private static String paragraph(String look, String text) {
    return "<p class=\"%s\">%s</p>".formatted(look, escaped(text));
  }
}
