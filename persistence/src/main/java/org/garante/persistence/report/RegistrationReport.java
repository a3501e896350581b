package org.garante.persistence.report;

import static org.garante.persistence.report.Measure.count;
import static org.garante.persistence.report.Measure.countAnyDay;
import static org.garante.persistence.report.Measure.greatest;
import static org.garante.persistence.report.Measure.percentile;
import static org.garante.persistence.report.Measure.share;
import static org.garante.persistence.report.SqlReport.table;

import java.util.ArrayList;
import java.util.List;
import org.garante.domain.report.Answer;
import org.garante.domain.report.Chart;
import org.garante.domain.report.Label;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportScope;
import org.garante.domain.report.Table;
import org.garante.domain.report.Unit;
import org.garante.persistence.Snapshot;

/**
 * R04, registration delay and gaps (LNRD 17 to 21; ICPPED 17, 22): how long it took to register an
 * arrest, what has no number, what was seen on the body, and what stays a draft: an arrest kept as
 * a draft is an unregistered detention.
 */
final class RegistrationReport implements SqlReport {
  private static final String RND_BASIS = "LNRD 17; Const 16";
  private static final String HELD = "registrable";
  private static final String RND_LATE = "rnd_measurable and rnd_late";
  private static final String ENTRY_LATE = "measurable and entry_late";

  /** The state, or what kind of place it was where it was in none; null where nothing was said. */
  private static final String STATE_OR_ELSEWHERE =
      "coalesce(state_code, nullif(place_where, 'STATE'))";

  /** Delays are certain by both ends of what is meant, or open: then they are not measurable. */
  private static final String COMPUTED =
      """
      a.arresting_agency, a.state_code, a.place_where, a.rnd_number, a.visible_injuries, a.visible_injuries_missing,
          num_nonnulls(a.rnd_late_reason, a.late_reason) > 0 as rnd_reason,
          num_nonnulls(a.entry_late_reason, a.late_reason) > 0 as entry_reason,
          a.arrested_precision in ('EXACT', 'HOUR') as measurable,
          held.registrable,
          (extract(epoch from a.rnd_registered_at - a.arrested_at) / 3600)::double precision as rnd_delay,
          held.registrable and a.arrested_precision in ('EXACT', 'HOUR')
            and a.rnd_registered_precision in ('EXACT', 'HOUR') as rnd_measurable,
          certainly_later(arrest.first, arrest.last,
            arrest.rnd_first, arrest.rnd_last, registration.hours) as rnd_late,
          :asOf::timestamptz > arrest.last + make_interval(hours => number_due.hours) as number_due,
          (extract(epoch from a.recorded_at - a.arrested_at) / 3600)::double precision as entry_delay,
          certainly_later(arrest.first, arrest.last, a.recorded_at, a.recorded_at, entry.hours) as entry_late,
          a.owner_agency <> a.arresting_agency as by_another,
          arresting.kind = 'ARMED_FORCE' or arresting.code = 'GN' as armed""";

  private static final String JOINS =
      """
      join agency arresting on arresting.code = a.arresting_agency
        cross join lateral (
          select moment_first(a.arrested_at, a.arrested_zone, a.arrested_precision, a.arrested_margin) as first,
            moment_last(a.arrested_at, a.arrested_zone, a.arrested_precision, a.arrested_margin, a.arrested_fold) as last,
            moment_first(a.rnd_registered_at, a.rnd_registered_zone, a.rnd_registered_precision, a.rnd_registered_margin)
              as rnd_first,
            moment_last(a.rnd_registered_at, a.rnd_registered_zone, a.rnd_registered_precision, a.rnd_registered_margin,
              a.rnd_registered_fold) as rnd_last
          offset 0) arrest
        left join agency prosecution on prosecution.code = a.handed_to
          and prosecution.kind = 'PROSECUTION' and prosecution.government_order = 'FEDERAL'
        cross join lateral (
          select is_of_national_register(
            a.basis, arrest.last, a.arrested_zone, a.organised_crime, prosecution.code is not null) as registrable
          offset 0) held
        %s
        %s
        %s"""
          .formatted(
              threshold("registration", "RND_REGISTRATION", "a.arrested_at"),
              threshold("number_due", "RND_NUMBER", ":asOf::timestamptz"),
              threshold("entry", "FIRST_SUBMISSION", "a.recorded_at"));

  /** The hours that were in force at an instant, joined under a name. */
  private static String threshold(String name, String code, String at) {
    return """
        join (select p.hours, p.in_force_from as since,
            lead(p.in_force_from, 1, 'infinity') over (order by p.in_force_from) as until
          from policy_threshold p where p.code = '%2$s') %1$s
          on %1$s.since <= %3$s and %3$s < %1$s.until"""
        .formatted(name, code, at);
  }

  /** Drafts of arrests never submitted: whose and how old, nothing of what they say. */
  private static final String DRAFTS =
      """
      select d.id::text as unit, null::uuid as record_id, null::uuid as submission_id,
        null::integer as submission_number, null::text as folio, d.agency as owner_agency, 'NORMAL' as handling,
        false as approved, null::text as status, d.started_at as at, 'America/Mexico_City' as zone,
        null::text as detail, true as in_period,
        (extract(epoch from :asOf::timestamptz - d.started_at) / 3600)::double precision as age,
        :asOf::timestamptz > d.started_at + make_interval(hours => first_submission.hours) as late
      from draft d
      %s
      where d.kind = 'ARR' and d.record_id is null and %s
      """
          .formatted(
              threshold("first_submission", "FIRST_SUBMISSION", "d.started_at"),
              Bases.owned("d.agency"));

  private static final Panel COVERAGE =
      Panel.coverage(
          count("counted", "", "true"),
          share("approved", "", "approved", "true", "false"),
          share("measurable", "", "measurable", "true", "false"),
          countAnyDay("undated", "in_period is null"));

  /** What the law asks for: registered at once, there. */
  private static final Panel REGISTRATION =
      Panel.of(
          "registration",
          count("counted", "LNRD 17", "true"),
          count("outsideRegister", "LNRD 2-IV, tr. 6, 8", "not registrable"),
          percentile("rndMedian", RND_BASIS, 0.5, "rnd_delay", "rnd_measurable", Unit.HOURS),
          percentile("rndP90", RND_BASIS, 0.9, "rnd_delay", "rnd_measurable", Unit.HOURS),
          share("rndLate", "LNRD 17", RND_LATE, "rnd_measurable", "false"),
          share(
              "rndLateWithoutReason",
              "LNRD 21",
              RND_LATE + " and not rnd_reason",
              RND_LATE,
              "false"),
          count("rndOpen", "LNRD 17", "rnd_measurable and rnd_late is null"),
          count("rndNotMeasurable", "LNRD 17, 18-IV", "registrable and rnd_measurable is not true"),
          share("withNumber", "LNRD 20", "registrable and rnd_number is not null", HELD, "false"),
          share(
              "noNumber",
              "LNRD 20, 21",
              "registrable and rnd_number is null and number_due",
              HELD,
              "false"),
          count("notDueYet", "LNRD 20", "registrable and rnd_number is null and not number_due"));

  /** What Garante asks for itself. */
  private static final Panel ENTRY =
      Panel.of(
          "entry",
          count("approved", "LNRD 16-II", "approved"),
          count("notApproved", "LNRD 16-II", "not approved"),
          percentile("delayMedian", "", 0.5, "entry_delay", "measurable", Unit.HOURS),
          percentile("delayP90", "", 0.9, "entry_delay", "measurable", Unit.HOURS),
          share("late", "", ENTRY_LATE, "measurable", "false"),
          share(
              "lateWithoutReason",
              "LNRD 21",
              ENTRY_LATE + " and not entry_reason",
              ENTRY_LATE,
              "false"),
          count("entryOpen", "", "measurable and entry_late is null"),
          count("notMeasurable", "LNRD 18-IV", "not measurable"));

  /** Who registers for whom. */
  private static final Panel OTHERS =
      Panel.of(
          "byOthers",
          count("byAnother", "LNRD 21", "by_another and not armed"),
          count("armedByAnother", "LNRD 19, tr. 5", "by_another and armed"));

  private static final Panel INJURIES =
      Panel.of(
          "injuries",
          share(
              "injured",
              "LNRD 18-VIII",
              "visible_injuries = 'YES'",
              "visible_injuries is not null",
              "visible_injuries is null"),
          count("notInjured", "LNRD 18-VIII", "visible_injuries = 'NO'"),
          count("injuriesUnknown", "LNRD 18-VIII", "visible_injuries_missing = 'UNKNOWN'"),
          count("injuriesRefused", "LNRD 18-VIII", "visible_injuries_missing = 'REFUSED'"));

  private static final Panel UNSUBMITTED =
      Panel.of(
          "drafts",
          count("drafts", "LNRD 17; ICPPED 17", "true"),
          count("draftsLate", "LNRD 17", "late"),
          percentile("draftMedian", "LNRD 17", 0.5, "age", "true", Unit.HOURS),
          greatest("draftOldest", "LNRD 17", "age", "true", Unit.HOURS));

  @Override
  public ReportCode code() {
    return ReportCode.R04;
  }

  @Override
  public List<Breakdown> breakdowns(ReportParameters parameters) {
    String by = parameters.by().orElse("owner");
    List<Breakdown> all = new ArrayList<>();
    all.add(
        Breakdown.by(
            by,
            by.equals("state") ? Label.Kind.STATE : Label.Kind.AGENCY,
            switch (by) {
              case "arresting" -> "arresting_agency";
              case "state" -> STATE_OR_ELSEWHERE;
              default -> "owner_agency";
            },
            Bases.arrests(COMPUTED, JOINS),
            COVERAGE,
            REGISTRATION,
            ENTRY,
            OTHERS,
            INJURIES));
    if (parameters.knownOn().isEmpty()) {
      all.add(Breakdown.by("owner", Label.Kind.AGENCY, "owner_agency", DRAFTS, UNSUBMITTED));
    }
    return all;
  }

  @Override
  public Outcome outcome(List<Table> counted, Snapshot snapshot, ReportScope scope) {
    Table registration = table(counted, "registration");
    Table entry = table(counted, "entry");
    Answer answer =
        new Answer(
            registration.lines().isEmpty() ? "nothing" : "answer",
            List.of(
                registration.total("counted"),
                registration.total("rndMedian"),
                registration.total("rndLate"),
                registration.total("rndLateWithoutReason"),
                registration.total("rndNotMeasurable"),
                registration.total("noNumber"),
                entry.total("delayMedian"),
                entry.total("late")));
    return new Outcome(answer, new Chart(registration, "rndMedian", ""), counted);
  }
}
