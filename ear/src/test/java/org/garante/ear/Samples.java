package org.garante.ear;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.oversight.OversightNoteForm;
import org.garante.domain.oversight.SampleNote;
import org.garante.web.access.Route;

/** Something to open at every address of the route table, for somebody who may. */
public final class Samples {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  private final Staff staff;
  private final Map<String, Supplier<String>> values;
  private final Map<String, String> known = new TreeMap<>();

  public Samples(Staff staff) {
    this.staff = staff;
    this.values =
        Map.of(
            "draft", () -> draft().toString(),
            "folio", this::folio,
            "submission", this::submission,
            "account", this::account,
            "flagged", this::flagged,
            "flaggedSubmission", this::flaggedSubmission,
            "annulled", Samples::annulled,
            "position", this::position);
  }

  /** The address of a route with its sample filled in. */
  public String address(Route route) {
    String query = filled(route.sample());
    return query.isEmpty() ? route.path() : route.path() + "?" + query;
  }

  /** A text with each name in braces replaced by a sample of it. */
  public String filled(String text) {
    return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(value(name.group(1))));
  }

  /** Made once; one sample may be made of another. */
  private String value(String name) {
    if (!known.containsKey(name)) {
      known.put(name, values.get(name).get());
    }
    return known.get(name);
  }

  private UUID draft() {
    return staff.role().isOversight()
        ? Work.draft(staff, "NOT", note())
        : Work.draft(staff, "ARR", Work.arrest(staff.agency()));
  }

  /** The arrest in force that went the longest way, of those the person may see. */
  private String folio() {
    boolean everything = staff.role().isOversight();
    return Sql.first(
            """
            select r.folio from record r
            where r.kind = 'ARR' and r.in_force is not null and not r.annulled and r.handling = 'NORMAL'
              and (? or r.owner_agency = ?)
            order by (select count(*) from submission s where s.record_id = r.id) desc, r.folio limit 1
            """,
            everything,
            staff.agency())
        .orElseGet(() -> Work.approved(staff.agency()).folio());
  }

  /** What waits for a decision of the person. */
  private String submission() {
    if (staff.role().isOversight()) {
      Staff other = Staff.of(Role.OBSERVER, "MNPT");
      return Work.submitted(other.signIn(), other, "NOT", note()).submission().toString();
    }
    Work.Entered inForce = Work.approved(staff.agency());
    Visitor author = Staff.of(Role.RECORDER, staff.agency()).signIn();
    return Work.amend(author, inForce, "motives", "Portaba dos armas").submission().toString();
  }

  /** A record in force of the agency in which the rules found something. */
  private String flagged() {
    return Sql.text(
        """
        select r.folio from record r join finding f on f.submission_id = r.in_force
        where r.owner_agency = ? and r.handling = 'NORMAL' and not r.annulled
        group by r.folio order by count(*) desc, r.folio limit 1
        """,
        staff.agency());
  }

  /** What waits for a decision and the rules found something in. */
  private String flaggedSubmission() {
    Staff author = Staff.of(Role.RECORDER, staff.agency());
    ArrestForm late = Work.arrest(staff.agency());
    late.instant = Work.ago(Duration.ofDays(3));
    return Work.submitted(author.signIn(), author, "ARR", late).submission().toString();
  }

  /** Where the ledger stood when the record of {@code folio} came into force first. */
  private String position() {
    return Sql.text(
        """
        select min(l.position)::text from record r
        join transition t on t.record_id = r.id and t.to_state = 'APPROVED'
        join ledger_leaf l on l.entry_id = t.entry_id
        where r.folio = ?
        """,
        filled("{folio}"));
  }

  private static String annulled() {
    return Sql.text("select folio from record where annulled order by folio limit 1");
  }

  private String account() {
    return Sql.text(
        "select id::text from account where staff_id <> ? and role = 'SUPERVISOR' order by"
            + " created_at, id limit 1",
        staff.person());
  }

  private static OversightNoteForm note() {
    return note(
        Sql.texts(
            """
            select id::text from record
            where kind = 'ARR' and not annulled and handling = 'NORMAL' order by folio limit 1
            """));
  }

  /** A note that concerns these records. */
  static OversightNoteForm note(List<String> concerned) {
    OversightNoteForm form = SampleNote.form();
    form.concerns = concerned;
    form.replyDue = "31/12/2026";
    return form;
  }
}
