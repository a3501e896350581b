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
  /**
   * The last instant that may be meant, as the rule on late registration takes it (I07); an
   * estimate at midnight is one of the day.
   */
  private static final String COMPUTED =
      """
      a.arresting_agency, a.state_code, a.late_reason, a.rnd_number,
          a.visible_injuries, a.visible_injuries_missing,
          (extract(epoch from a.recorded_at - a.arrested_at) / 3600)::double precision as delay,
          a.arrested_precision in ('EXACT', 'HOUR') as measurable,
          a.recorded_at > last.instant + make_interval(hours => first_submission.hours) as late,
          (extract(epoch from a.rnd_registered_at - a.arrested_at) / 3600)::double precision as number_delay,
          a.arrested_precision in ('EXACT', 'HOUR') and a.rnd_registered_precision in ('EXACT', 'HOUR')
            as number_measurable,
          :asOf::timestamptz > last.instant + make_interval(hours => number_due.hours) as number_due""";

  private static final String JOINS =
      """
      cross join lateral (select (a.arrested_at at time zone a.arrested_zone + case a.arrested_precision
            when 'HOUR' then interval '1 hour' when 'DAY' then interval '1 day'
            when 'MONTH' then interval '1 month'
            when 'ESTIMATED' then case (a.arrested_at at time zone a.arrested_zone)::time
              when '00:00' then interval '1 day' else interval '0' end
            else interval '0' end) at time zone a.arrested_zone as instant) last
        cross join lateral (select p.hours from policy_threshold p
          where p.code = 'FIRST_SUBMISSION' and p.in_force_from <= a.recorded_at
          order by p.in_force_from desc limit 1) first_submission
        cross join lateral (select p.hours from policy_threshold p
          where p.code = 'RND_NUMBER' and p.in_force_from <= :asOf::timestamptz
          order by p.in_force_from desc limit 1) number_due""";

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
      cross join lateral (select p.hours from policy_threshold p
        where p.code = 'FIRST_SUBMISSION' and p.in_force_from <= d.started_at
        order by p.in_force_from desc limit 1) first_submission
      where d.kind = 'ARR' and d.record_id is null and %s
      """
          .formatted(Bases.owned("d.agency"));

  private static final Panel COVERAGE =
      Panel.coverage(
          count("counted", "", "true"),
          share("approved", "", "approved", "true", "false"),
          share("measurable", "", "measurable", "true", "false"),
          countAnyDay("undated", "in_period is null"));

  private static final Panel REGISTRATION =
      Panel.of(
          "registration",
          count("counted", "LNRD 17", "true"),
          count("approved", "LNRD 16-II", "approved"),
          count("notApproved", "LNRD 16-II", "not approved"),
          percentile("delayMedian", "LNRD 17; Const 16", 0.5, "delay", "measurable", Unit.HOURS),
          percentile("delayP90", "LNRD 17; Const 16", 0.9, "delay", "measurable", Unit.HOURS),
          count("notMeasurable", "LNRD 18-IV", "not measurable"),
          share("late", "LNRD 17", "late", "true", "false"),
          share("lateWithoutReason", "LNRD 21", "late and late_reason is null", "late", "false"),
          count("byAnother", "LNRD 19, 21", "owner_agency <> arresting_agency"));

  private static final Panel NUMBER =
      Panel.of(
          "number",
          share("withNumber", "LNRD 20", "rnd_number is not null", "true", "false"),
          percentile(
              "numberMedian", "LNRD 17, 20", 0.5, "number_delay", "number_measurable", Unit.HOURS),
          percentile(
              "numberP90", "LNRD 17, 20", 0.9, "number_delay", "number_measurable", Unit.HOURS),
          count(
              "numberNotMeasurable",
              "LNRD 20",
              "rnd_number is not null and number_measurable is not true"),
          share("noNumber", "LNRD 20, 21", "rnd_number is null and number_due", "true", "false"),
          count("notDueYet", "LNRD 20", "rnd_number is null and not number_due"));

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
              case "state" -> "state_code";
              default -> "owner_agency";
            },
            Bases.arrests(COMPUTED, JOINS),
            COVERAGE,
            REGISTRATION,
            NUMBER,
            INJURIES));
    if (parameters.knownOn().isEmpty()) {
      all.add(Breakdown.by("owner", Label.Kind.AGENCY, "owner_agency", DRAFTS, UNSUBMITTED));
    }
    return all;
  }

  @Override
  public Outcome outcome(List<Table> counted, Snapshot snapshot, ReportScope scope) {
    Table registration = table(counted, "registration");
    Answer answer =
        new Answer(
            registration.lines().isEmpty() ? "nothing" : "answer",
            List.of(
                registration.total("counted"),
                registration.total("delayMedian"),
                registration.total("lateWithoutReason"),
                table(counted, "number").total("noNumber")));
    return new Outcome(answer, new Chart(registration, "delayMedian", ""), counted);
  }
}
