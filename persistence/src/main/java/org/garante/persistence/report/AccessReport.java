package org.garante.persistence.report;

import static org.garante.persistence.report.Measure.count;
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
import org.garante.persistence.Snapshot;
import org.garante.persistence.access.PermitSql;

/**
 * R27, access log (LNRD 16, 29): who opened, searched, unmasked and exported what, and why, and
 * what was refused. What is counted are entries of the ledger, by the time they were entered.
 */
final class AccessReport implements SqlReport {
  /** What was done; what a form looked up is told apart from what somebody searched for. */
  private static final String DONE =
      "case when look_up then '" + Label.LOOK_UP + "' else action end";

  private static final String ENTRIES =
      """
      select e.id::text as unit, e.at, e.action, m.name as person, a.username as account, e.account_id, e.role, e.agency,
        e.object, l.position, true as in_period,
        concat_ws(', ', m.name, a.username) as who,
        (select o.value::jsonb #>> '{}' from ledger_opening o where o.entry_id = e.id and o.leaf = 'reason') as reason,
        case when :searchTerms::boolean then
          (select o.value::jsonb #>> '{}' from ledger_opening o where o.entry_id = e.id and o.leaf = 'terms') end as terms,
        e.action in ('OPEN', 'OPEN_HISTORY') as opening,
        %s as at_night,
        e.action = 'SEARCH' and coalesce(e.object in ('matches', 'links'), false) as look_up
      from ledger_entry e
      left join staff_member m on m.id = e.staff_id
      left join account a on a.id = e.account_id
      left join ledger_leaf l on l.entry_id = e.id
      %s
      where e.action in
          ('OPEN', 'OPEN_HISTORY', 'UNMASK', 'LIST', 'SEARCH', 'SAMPLE', 'REPORT', 'EXPORT_START', 'EXPORT_END', 'REFUSED',
           'ACCESS_ALERT', 'ACCOUNT_LOCK', 'ACCOUNT_RELEASE')
        and e.at >= coalesce(:from::date::timestamp at time zone 'America/Mexico_City', '-infinity')
        and e.at < coalesce((:to::date + 1)::timestamp at time zone 'America/Mexico_City', 'infinity')
        and e.at < coalesce(:until::timestamptz, 'infinity')
        and (:knownOn::bigint is null or l.position <= :knownOn::bigint)
        and %s
        and (:agency::text is null or e.agency = :agency::text)
        and (:account::text is null or a.username = :account::text
          or e.action in ('ACCESS_ALERT', 'ACCOUNT_LOCK', 'ACCOUNT_RELEASE') and e.object = :account::text)
        and (:person::text is null or e.subjects && array(select p.id from person p where p.pseudonym = :person::text))
      """
          .formatted(Bases.atNight("e.at"), Bases.night("e.agency"), PermitSql.counted("e.agency"));

  private static final Panel COVERAGE =
      Panel.coverage(
          count("entries", "", "true"), count("entriesUnsealed", "", "position is null"));

  private static final Panel BY_ACTION =
      Panel.of(
          "byAction",
          count("entries", "LNRD 16, 29", "true"),
          share("atNight", "LNRD 16", "at_night", "true", "false"));

  private static final Panel BY_ACCOUNT =
      Panel.of(
          "byAccount",
          count("opens", "LNRD 29", "opening"),
          count("searches", "LNRD 29", "action = 'SEARCH' and not look_up"),
          count("lookUps", "LNRD 29", "look_up"),
          count("unmaskings", "LNRD 29", "action = 'UNMASK'"),
          count("exports", "LNRD 29", "action = 'EXPORT_START'"),
          count("refusals", "LNRD 16", "action = 'REFUSED'"),
          share("atNight", "LNRD 16", "at_night", "true", "false"));

  private static final Panel REASONS =
      Panel.of(
          "unmaskReasons",
          count("unmaskings", "LNRD 29", "true"),
          share("atNight", "LNRD 16", "at_night", "true", "false"));

  @Override
  public ReportCode code() {
    return ReportCode.R27;
  }

  @Override
  public List<Breakdown> breakdowns(ReportParameters parameters) {
    return List.of(
        Breakdown.by("action", Label.Kind.ACTION, DONE, ENTRIES, COVERAGE, BY_ACTION)
            .listing(Listing.ENTRIES),
        Breakdown.by(
                "account",
                Label.Kind.TEXT,
                "account_id",
                ENTRIES + " and e.account_id is not null",
                BY_ACCOUNT)
            .said("min(who)")
            .listing(Listing.ENTRIES),
        Breakdown.by(
                "reason", Label.Kind.TEXT, "reason", ENTRIES + " and e.action = 'UNMASK'", REASONS)
            .listing(Listing.ENTRIES));
  }

  @Override
  public Outcome outcome(List<Table> counted, Snapshot snapshot, ReportScope scope) {
    Table accounts = table(counted, "byAccount");
    Answer answer =
        new Answer(
            accounts.lines().isEmpty() ? "nothing" : "answer",
            List.of(
                table(counted, "byAction").total("entries"),
                accounts.total("opens"),
                accounts.total("searches"),
                accounts.total("unmaskings"),
                accounts.total("exports"),
                accounts.total("refusals"),
                accounts.total("atNight")));
    return new Outcome(answer, new Chart(accounts, "opens", ""), counted);
  }
}
