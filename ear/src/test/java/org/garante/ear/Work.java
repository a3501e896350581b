package org.garante.ear;

import static org.garante.domain.arrest.SampleArrest.moment;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ledger.RegisterClock;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.form.Moment;
import org.garante.launcher.Role;

/**
 * The work that comes before what a test is about: drafts as they would have been typed, submitted
 * and decided through the pages. A draft is no part of the register, so it is written directly.
 */
public final class Work {
  private static final ZoneId CAPITAL = ZoneId.of("America/Mexico_City");

  private Work() {}

  /**
   * A record of the register.
   *
   * @param submission its latest
   */
  public record Entered(String folio, UUID record, UUID submission) {
    static Entered of(String folio) {
      return new Entered(
          folio,
          UUID.fromString(Sql.text("select id::text from record where folio = ?", folio)),
          UUID.fromString(
              Sql.text(
                  """
                  select s.id::text from submission s join record r on r.id = s.record_id
                  where r.folio = ? order by s.number desc limit 1
                  """,
                  folio)));
    }
  }

  /** A record as it stands now, with its latest submission. */
  public static Entered latest(String folio) {
    return Entered.of(folio);
  }

  /** An arrest of half an hour ago in the capital, of which no rule finds anything. */
  public static ArrestForm arrest(String agency, String givenNames, String surnames) {
    ArrestForm form = new SampleArrest().form();
    form.instant = ago(Duration.ofMinutes(30));
    form.rndRegisteredAt = ago(Duration.ofMinutes(20));
    form.handedAt = ago(Duration.ofMinutes(5));
    form.place.state = "09";
    form.place.municipality = "09015";
    form.rndNumber = "RND-" + name();
    form.arrestingAgency = agency;
    form.officers = new ArrayList<>(List.of(SampleArrest.officer("Oficial Uno", agency)));
    form.person.givenNames = givenNames;
    form.person.surnames = surnames;
    return form;
  }

  /** The same of somebody nobody has the name of. */
  public static ArrestForm arrest(String agency) {
    return arrest(agency, "Persona", name());
  }

  /** A surname of its own, so that it is found again and is like no other. */
  public static String name() {
    return UUID.randomUUID()
        .toString()
        .replace("-", "")
        .chars()
        .limit(16)
        .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 16))))
        .collect(java.util.stream.Collectors.joining());
  }

  /** A moment in the capital, that long ago. */
  public static Moment ago(Duration since) {
    var at = new RegisterClock().instant().minus(since).atZone(CAPITAL);
    Moment moment =
        moment(
            DateTimeFormatter.ofPattern("dd/MM/uuuu").format(at),
            DateTimeFormatter.ofPattern("HH:mm").format(at));
    moment.setZone(CAPITAL.getId());
    return moment;
  }

  /** A draft that was typed, but not sent. */
  public static UUID draft(Staff by, String kind, Form form) {
    UUID id = UUID.randomUUID();
    String now = new RegisterClock().instant().toString();
    Sql.run(
        Role.APP,
        """
        with made as (
          insert into draft (id, kind, agency, content, started_by, started_at, saved_by, saved_at, version)
          values (?::uuid, ?, ?, ?, ?::uuid, ?::timestamptz, ?::uuid, ?::timestamptz, 0) returning id)
        insert into draft_author (draft_id, staff_id) select id, ?::uuid from made
        """,
        id,
        kind,
        by.agency(),
        FormJson.draftText(form),
        by.account(),
        now,
        by.account(),
        now,
        by.person());
    return id;
  }

  /** Sends a draft to approval, over its check page. */
  public static Entered submit(Visitor visitor, UUID draft) {
    send(visitor, draft);
    return Entered.of(
        Sql.text(
            """
            select r.folio from submission s join record r on r.id = s.record_id
            where s.draft_id = ?
            """,
            draft));
  }

  /** The same where it does not matter what became of it. */
  static void send(Visitor visitor, UUID draft) {
    Seen check = visitor.open("/drafts/check?draft=" + draft);
    HttpResponse<String> answer = visitor.press(check, "send:submit", Map.of());
    if (answer.statusCode() != 302) {
      throw new IllegalStateException(answer.statusCode() + ": " + Seen.of(answer).words());
    }
  }

  public static Entered submitted(Visitor visitor, Staff by, String kind, Form form) {
    return submit(visitor, draft(by, kind, form));
  }

  /** An arrest of an agency, written and approved by people of its own. */
  public static Entered approved(String agency) {
    Staff author = Staff.of(org.garante.domain.access.Role.RECORDER, agency);
    Staff approver = Staff.of(org.garante.domain.access.Role.SUPERVISOR, agency);
    Entered arrest = submitted(author.signIn(), author, "ARR", arrest(agency));
    approve(approver.signIn(), arrest.submission());
    return arrest;
  }

  /** Amends one answer of a record in force, and sends that to approval. */
  public static Entered amend(Visitor visitor, Entered record, String path, String value) {
    Seen page = visitor.open("/record?folio=" + record.folio());
    Seen form =
        visitor.pressed(page, "amend:amend", Map.of("amend:reason", "Dato corregido por el parte"));
    String draft = form.parameter("draft");
    visitor.json(
        "PATCH",
        "/api/drafts/" + draft,
        Json.createObjectBuilder()
            .add("path", path)
            .add("value", value)
            .add("was", answer(draft, path))
            .build());
    return submit(visitor, UUID.fromString(draft));
  }

  /** Approves what waits, over its review page. */
  public static void approve(Visitor visitor, UUID submission) {
    Seen review = visitor.open("/review?submission=" + submission);
    visitor.pressed(review, "decision:approve", Map.of());
    if (!status(submission).equals("APPROVED")) {
      throw new IllegalStateException("not approved: " + submission);
    }
  }

  public static void sendBack(Visitor visitor, UUID submission, String reason) {
    Seen review = visitor.open("/review?submission=" + submission);
    visitor.pressed(review, "decision:return", Map.of("decision:reason", reason));
  }

  /** The text a draft has as an answer now. */
  public static String answer(String draft, String path) {
    return Sql.text(
        "select coalesce(content::jsonb #>> string_to_array(?, '.'), '') from draft where id ="
            + " ?::uuid",
        path,
        draft);
  }

  /** What became of a submission. */
  public static String status(UUID submission) {
    return Sql.text("select status from submission where id = ?", submission);
  }
}
