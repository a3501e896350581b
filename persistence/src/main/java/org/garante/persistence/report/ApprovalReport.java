package org.garante.persistence.report;

import static org.garante.persistence.report.Measure.count;
import static org.garante.persistence.report.Measure.greatest;
import static org.garante.persistence.report.Measure.percentile;
import static org.garante.persistence.report.Measure.proportion;
import static org.garante.persistence.report.Measure.share;
import static org.garante.persistence.report.SqlReport.table;

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
 * R26, integrity of approval (I01): how submissions are decided, how fast, at what hours, and by
 * whom whose. What is counted are submissions, and annulments beside them.
 */
final class ApprovalReport implements SqlReport {
  private static final String SUBMISSIONS =
      """
      select s.submission_id::text as unit, s.record_id, s.submission_id, s.number as submission_number, r.folio,
        r.owner_agency, r.handling, s.status = 'APPROVED' as approved, s.status, s.submitted_at as at,
        'America/Mexico_City' as zone, concat_ws(' → ', writer.name, decider.name) as detail,
        %s as in_period,
        true as submission, s.status in ('APPROVED', 'RETURNED') as decided, s.amends_approved, s.decided_by,
        decider.name as decider_name,
        (extract(epoch from s.decided_at - s.submitted_at) / 86400)::double precision as days,
        case when s.status = 'SUBMITTED' then
          (extract(epoch from :asOf::timestamptz - s.submitted_at) / 86400)::double precision end as waits,
        %s as at_night,
        s.status = 'APPROVED' and exists (select from bulk_approval b where b.submission_id = s.submission_id) as in_bulk
      from submission_as_known(:knownOn::bigint) s
      join record r on r.id = s.record_id
      join staff_member writer on writer.id = s.submitted_by
      left join staff_member decider on decider.id = s.decided_by
      %s
      where %s
      """
          .formatted(
              Bases.inPeriod("s.submitted_at"),
              Bases.atNight("s.decided_at"),
              Bases.night("r.owner_agency"),
              Bases.owned("r.owner_agency", "r.kind"));

  private static final String ANNULMENTS =
      """
      select 'annulment ' || a.act_id as unit, r.id as record_id, null::uuid as submission_id,
        null::integer as submission_number, r.folio, r.owner_agency, r.handling, false as approved,
        null::text as status, a.status_at as at, 'America/Mexico_City' as zone, null::text as detail,
        %s as in_period,
        false as submission, false as decided, false as amends_approved, null::uuid as decided_by,
        null::text as decider_name, null::double precision as days, null::double precision as waits,
        false as at_night, false as in_bulk
      from act_as_known(:knownOn::bigint) a
      join act_form f on f.code = a.form and f.annuls
      join record r on r.id = a.record_id
      where a.status = 'CONFIRMED' and %s
      """
          .formatted(Bases.inPeriod("a.status_at"), Bases.owned("r.owner_agency", "r.kind"));

  private static final String BOTH = SUBMISSIONS + " union all " + ANNULMENTS;

  /** Each decided submission once for every person who wrote it, with who decided it. */
  private static final String PAIRS =
      """
      with decision as materialized (
        %s
      ),
      of_decider as (
        select d.decided_by, count(*) as decisions from decision d where d.decided and d.in_period group by d.decided_by
      )
      select d.*, author.staff_id || '|' || d.decided_by as pair, writer.name || ' → ' || d.decider_name as pair_name,
        o.decisions
      from decision d
      join submission_author author on author.submission_id = d.submission_id
      join staff_member writer on writer.id = author.staff_id
      join of_decider o on o.decided_by = d.decided_by
      where d.decided
      """
          .formatted(SUBMISSIONS);

  private static final Panel COVERAGE =
      Panel.coverage(
          count("submissions", "", "submission"),
          share("decided", "", "decided", "submission", "false"));

  private static final Panel DECISIONS =
      Panel.of(
          "decisions",
          count("submissions", "LNRD 24", "submission"),
          count("decided", "LNRD 16-II", "decided"),
          count("approved", "LNRD 16-II", "submission and approved"),
          share("returned", "LNRD 16-II", "status = 'RETURNED'", "decided", "false"),
          count("withdrawn", "LNRD 24", "status = 'WITHDRAWN'"),
          percentile("daysMedian", "LNRD 16-II", 0.5, "days", "decided", Unit.DAYS),
          count("amendments", "LNRD 24", "amends_approved"),
          share("decidedAtNight", "LNRD 16-II", "decided and at_night", "decided", "false"),
          share("inBulk", "LNRD 16-II", "in_bulk", "submission and approved", "false"),
          count("annulments", "LNRD 16-IV", "not submission"));

  private static final Panel WAITING =
      Panel.of(
          "waiting",
          count("waiting", "LNRD 16-II", "waits is not null"),
          percentile("waitMedian", "LNRD 16-II", 0.5, "waits", "waits is not null", Unit.DAYS),
          greatest("waitOldest", "LNRD 16-II", "waits", "waits is not null", Unit.DAYS));

  private static final Panel BY_PAIR =
      Panel.of(
          "pairs",
          count("decided", "LNRD 16-II", "true"),
          proportion(
              "ofDecider",
              "LNRD 16-II",
              "100.0 * count(distinct unit) filter (where in_period)"
                  + " / nullif(max(decisions) filter (where in_period), 0)"),
          share("returned", "LNRD 16-II", "status = 'RETURNED'", "true", "false"),
          share("decidedAtNight", "LNRD 16-II", "at_night", "true", "false"),
          share("inBulk", "LNRD 16-II", "in_bulk", "approved", "false"));

  @Override
  public ReportCode code() {
    return ReportCode.R26;
  }

  @Override
  public List<Breakdown> breakdowns(ReportParameters parameters) {
    return List.of(
        Breakdown.by(
            "owner", Label.Kind.AGENCY, "owner_agency", BOTH, COVERAGE, WAITING, DECISIONS),
        Breakdown.by("pair", Label.Kind.TEXT, "pair", PAIRS, BY_PAIR)
            .said("min(pair_name)")
            .repeating());
  }

  @Override
  public Outcome outcome(List<Table> counted, Snapshot snapshot, ReportScope scope) {
    Table decisions = table(counted, "decisions");
    Table waiting = table(counted, "waiting");
    Answer answer =
        new Answer(
            decisions.lines().isEmpty() ? "nothing" : "answer",
            List.of(
                waiting.total("waiting"),
                waiting.total("waitOldest"),
                waiting.total("waitMedian"),
                decisions.total("decided"),
                decisions.total("daysMedian"),
                decisions.total("inBulk"),
                decisions.total("returned"),
                decisions.total("decidedAtNight"),
                decisions.total("annulments")));
    List<Table> tables =
        counted.stream()
            .map(table -> table.key().equals("pairs") ? table.withoutTotal() : table)
            .toList();
    return new Outcome(answer, new Chart(decisions, "daysMedian", ""), tables);
  }
}
