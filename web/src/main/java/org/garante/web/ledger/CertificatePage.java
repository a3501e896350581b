package org.garante.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.garante.domain.ledger.certificate.Certificate;
import org.garante.domain.ledger.certificate.CertifiedRecord;
import org.garante.domain.ledger.certificate.Found;
import org.garante.domain.ledger.certificate.Inquiry;
import org.garante.domain.ledger.certificate.Issue;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.web.i18n.Language;
import org.garante.web.i18n.Messages;
import org.garante.web.i18n.Words;
import org.garante.web.review.KindWords;
import org.garante.web.review.Sheet;
import org.garante.web.review.Sheet.Line;
import org.garante.web.review.Sheet.Shown;
import org.garante.web.review.SheetLayout;
import org.garante.web.review.act.ActWords;

/** The HTML that a certificate is laid out from: what was asked, what was found, what it proves. */
@RequestScoped
public class CertificatePage {
  private final Kinds kinds;
  private final KindWords kindWords;
  private final InquiryWords inquiries;
  private final SheetLayout sheets;
  private final ActWords actWords;
  private final Words words;
  private final Messages messages;
  private final Language language;

  @Inject
  public CertificatePage(
      Kinds kinds,
      KindWords kindWords,
      InquiryWords inquiries,
      SheetLayout sheets,
      ActWords actWords,
      Words words,
      Messages messages,
      Language language) {
    this.kinds = kinds;
    this.kindWords = kindWords;
    this.inquiries = inquiries;
    this.sheets = sheets;
    this.actWords = actWords;
    this.words = words;
    this.messages = messages;
    this.language = language;
  }

  /**
   * @param by role of whom it is issued to
   */
  String html(Certificate certificate, Role by) {
    Found found = certificate.found();
    boolean one = found.asked() instanceof Inquiry.OfRecord;
    CertificateHtml html =
        new CertificateHtml(
            language.getLocale().getLanguage(),
            one ? title(found.records().get(0)) : messages.get("certificate.query.title"),
            found.folio().orElse(messages.with("certificate.position", certificate.position())));
    html.say(messages.with("certificate.lead", at(certificate.issue().at())))
        .said(issued(certificate.issue(), by));
    if (found.asked() instanceof Inquiry.OfList query) {
      answer(html, certificate, query.filter(), by);
    }
    found.records().forEach(record -> record(html, record, one));
    return html.heading(messages.get("certificate.proof"))
        .said(proof(certificate))
        .note(messages.get("certificate.how"))
        .text();
  }

  private String title(CertifiedRecord record) {
    return messages.with("certificate.title", kindWords.name(record.kind()), record.folio());
  }

  /** What was asked and found, and what that proves. */
  private void answer(CertificateHtml html, Certificate certificate, RecordFilter filter, Role by) {
    Issue issue = certificate.issue();
    Found found = certificate.found();
    int count = found.records().size() + found.withheld().size();
    html.section(messages.get("certificate.query.asked")).said(inquiries.asked(filter));
    inquiries.limits(filter, issue, by).forEach(html::note);
    html.section(messages.get("certificate.query.found"))
        .answer(messages.with("certificate.query.count", count));
    if (count > 0) {
      html.table(
          Stream.of("records.folio", "records.kind", "records.agency", "records.state")
              .map(messages::get)
              .toList(),
          rows(found));
    }
    html.section(messages.get("certificate.query.proves"));
    html.say(messages.get(count > 0 ? "certificate.proves.each" : "certificate.proves.none"))
        .say(messages.with("certificate.proves.answer", certificate.position()));
    if (count == 0) {
      html.say(messages.get("certificate.proves.not"));
    }
  }

  private List<List<String>> rows(Found found) {
    List<List<String>> rows = new ArrayList<>();
    for (CertifiedRecord record : found.records()) {
      rows.add(
          List.of(
              record.folio(),
              kindWords.name(record.kind()),
              words.agency(record.row().getString("owner")),
              standing(record)));
    }
    for (Found.Withheld one : found.withheld()) {
      rows.add(
          List.of(
              one.folio(),
              "",
              words.agency(one.owner()),
              messages.get("certificate.query.withheld")));
    }
    return rows;
  }

  private void record(CertificateHtml html, CertifiedRecord record, boolean alone) {
    if (!alone) {
      html.page(kindWords.name(record.kind()) + " " + record.folio());
    }
    html.note(standing(record));
    Sheet sheet =
        sheets.of(
            record.kind(), record.answers(kinds.get(record.kind())), record.groups(), List.of());
    sheet.sections().forEach(section -> section(html, section));
    html.section(messages.get("certificate.steps")).said(steps(record));
  }

  /** Which submission is shown, and how it stands. */
  private String standing(CertifiedRecord record) {
    int number = record.submission().getInt("number");
    String standing =
        record.row().getBoolean("annulled")
            ? "certificate.annulled"
            : record.row().isNull("inForce") ? "certificate.notApproved" : "certificate.inForce";
    return messages.with(standing, number);
  }

  private void section(CertificateHtml html, Sheet.Section section) {
    Map<String, String> said = new LinkedHashMap<>();
    section.answers().forEach(answer -> said.put(answer.label(), said(answer)));
    html.section(section.title()).said(said);
    if (!section.blank().isEmpty()) {
      html.note(messages.get("sheet.blank") + " " + section.blank() + ".");
    }
    if (!section.withheld().isEmpty()) {
      html.note(messages.get("sheet.withheld") + " " + section.withheld() + ".");
    }
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

  private Map<String, String> steps(CertifiedRecord record) {
    Map<String, String> steps = new LinkedHashMap<>();
    for (JsonObject step : record.steps()) {
      steps.put(
          messages.with("certificate.position", step.getJsonNumber("position").longValue()),
          step(record, step)
              + " · "
              + at(Instant.parse(step.getString("at")))
              + "\n"
              + who(record, step));
    }
    steps.put(messages.get("certificate.commitment"), record.submission().getString("commitment"));
    return steps;
  }

  private String step(CertifiedRecord record, JsonObject step) {
    String to = step.getString("to");
    return record
        .actOf(step)
        .map(form -> actWords.said(form, "step." + to))
        .orElseGet(() -> messages.get("Step." + to));
  }

  /** Name and staff number where they are shown; role and agency always. */
  private String who(CertifiedRecord record, JsonObject step) {
    Stream<String> person = record.whoTook(step).map(CertificatePage::named).stream();
    JsonObject entry = step.getJsonObject("entry");
    Stream<String> role =
        entry.get("role") instanceof JsonString code
            ? Stream.of(messages.get("Role." + code.getString()))
            : Stream.empty();
    Stream<String> agency =
        entry.get("agency") instanceof JsonString code
            ? Stream.of(code.getString())
            : Stream.empty();
    return Stream.of(person, role, agency).flatMap(part -> part).collect(Collectors.joining(", "));
  }

  private static String named(StaffMember person) {
    return person.name() + " (" + person.staffNumber() + ")";
  }

  /** Who asked, and what for. */
  private Map<String, String> issued(Issue issue, Role by) {
    Map<String, String> issued = new LinkedHashMap<>();
    issued.put(
        messages.get("certificate.issuedTo"), issue.user() + ", " + messages.get("Role." + by));
    issued.put(messages.get("certificate.agency"), words.agency(issue.agency()));
    issued.put(messages.get("certificate.purpose"), issue.purpose().replaceAll("\\s+", " "));
    return issued;
  }

  private Map<String, String> proof(Certificate certificate) {
    Issue issue = certificate.issue();
    Map<String, String> proof = new LinkedHashMap<>();
    proof.put(
        messages.get("certificate.export"),
        messages.with("certificate.position", certificate.position()) + " · " + issue.entry().id());
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
    return proof;
  }

  /** In words, and as programs write it: a certificate is read far from the capital too. */
  private String at(Instant instant) {
    return words.instant(instant) + " (" + instant.truncatedTo(ChronoUnit.SECONDS) + ")";
  }
}
