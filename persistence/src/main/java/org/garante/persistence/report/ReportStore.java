package org.garante.persistence.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.LedgerState;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportQuery;
import org.garante.domain.report.ReportResult;
import org.garante.domain.report.ReportRows;
import org.garante.domain.report.ReportScope;
import org.garante.domain.report.Table;
import org.garante.domain.report.UnknownNumber;
import org.garante.persistence.Reader;
import org.garante.persistence.Snapshot;
import org.garante.persistence.access.PermitSql;

/** Runs reports by SQL, as the role that only reads, each in one snapshot. */
@ApplicationScoped
public class ReportStore implements ReportQuery {
  private static final Map<ReportCode, SqlReport> REPORTS =
      Stream.of(
              new RegistrationReport(),
              new TransferReport(),
              new FigureReport(),
              new ApprovalReport(),
              new AccessReport())
          .collect(Collectors.toMap(SqlReport::code, Function.identity()));

  private final DataSource reader;
  private final PastFinder pasts;
  private final PermitSql permits;

  @Inject
  public ReportStore(@Reader DataSource reader, PastFinder pasts, PermitSql permits) {
    this.reader = reader;
    this.pasts = pasts;
    this.permits = permits;
  }

  @Override
  public ReportResult run(
      ReportCode code, ReportParameters parameters, ReportScope scope, Instant now) {
    SqlReport report = REPORTS.get(code);
    Optional<SealedPast> past = past(parameters, now);
    try (Snapshot snapshot = Snapshot.of(reader)) {
      LedgerAt ledger = begin(snapshot, parameters, past, scope, now);
      List<Table> counted =
          report.breakdowns(parameters).stream()
              .flatMap(breakdown -> breakdown.tables(snapshot, scope).stream())
              .toList();
      SqlReport.Outcome outcome = report.outcome(counted, snapshot, scope);
      return new ReportResult(
          code,
          parameters,
          ledger.asOf(),
          ledger.state(),
          scope.agency(),
          outcome.answer(),
          outcome.chart().filter(chart -> !chart.lines().isEmpty()),
          outcome.tables().stream().filter(ReportStore::isCoverage).findFirst(),
          outcome.tables().stream().filter(table -> !isCoverage(table)).toList(),
          outcome.figures());
    }
  }

  private static boolean isCoverage(Table table) {
    return table.key().equals("coverage");
  }

  @Override
  public ReportRows rows(
      ReportCode code,
      ReportParameters parameters,
      ReportScope scope,
      Instant now,
      CellRef cell,
      Optional<String> after) {
    Optional<SealedPast> past = past(parameters, now);
    for (Breakdown breakdown : REPORTS.get(code).breakdowns(parameters)) {
      Optional<String> predicate = breakdown.predicate(cell);
      if (predicate.isPresent()) {
        try (Snapshot snapshot = Snapshot.of(reader)) {
          begin(snapshot, parameters, past, scope, now);
          return Listing.page(snapshot, breakdown, predicate.get(), cell, after);
        }
      }
    }
    throw new UnknownNumber(cell);
  }

  @Override
  public List<OperationChoice> operations(
      ReportParameters parameters, String called, ReportScope scope, Instant now) {
    Optional<SealedPast> past = past(parameters, now);
    try (Snapshot snapshot = Snapshot.of(reader)) {
      return snapshot
          .with("knownOn", past.map(SealedPast::position).orElse(null))
          .with("scope", scope.agency().orElse(null))
          .with("called", called)
          .with("most", OPERATIONS)
          .rows(
              """
              select * from (
                select o.record_id, o.folio, o.name
                from %s o
                where %s
                  and (:called::text = '' or o.record_id::text = :called::text or o.folio = :called::text
                    or strpos(plain_text(o.name), plain_text(:called::text)) > 0)
                order by o.recorded_at desc, o.record_id limit :most::integer) latest
              order by name, folio
              """
                  .formatted(
                      AsKnown.OPERATIONS, PermitSql.offered("o.owner_agency", "o.submission_id")),
              row ->
                  new OperationChoice(
                      row.findId("record_id").orElseThrow(), row.text("folio"), row.text("name")));
    }
  }

  private Optional<SealedPast> past(ReportParameters parameters, Instant now) {
    return parameters.knownOn().map(asked -> pasts.find(asked, now));
  }

  private record LedgerAt(LedgerState state, Instant asOf) {}

  /**
   * Sets what every statement of a report may name. A report of the past counts ages until then.
   */
  private LedgerAt begin(
      Snapshot snapshot,
      ReportParameters parameters,
      Optional<SealedPast> past,
      ReportScope scope,
      Instant now) {
    Optional<Long> position = past.map(SealedPast::position);
    snapshot
        .with("knownOn", position.orElse(null))
        .with("from", parameters.from().orElse(null))
        .with("to", parameters.to().orElse(null))
        .with("dated", parameters.dated().name())
        .with("agency", parameters.agency().orElse(null))
        .with("state", parameters.state().orElse(null))
        .with("operation", parameters.operation().orElse(null))
        .with("approvedOnly", parameters.approvedOnly())
        .with("person", parameters.person().orElse(null))
        .with("account", parameters.account().orElse(null))
        .with("until", parameters.until().orElse(null))
        .with("searchTerms", scope.searchTerms())
        .with("scope", scope.agency().orElse(null))
        .with("ofOversight", permits.ofOversight());
    LedgerAt ledger =
        snapshot
            .rows(
                """
                select (select max(position) from ledger_leaf) as last,
                  (select e.at from ledger_leaf l join ledger_entry e on e.id = l.entry_id
                    where l.position = :knownOn::bigint) as known_at,
                  case when :knownOn::bigint is null then
                    (select count(*) from ledger_pending p join transition t on t.entry_id = p.entry_id)
                    else 0 end as unsealed
                """,
                row ->
                    new LedgerAt(
                        new LedgerState(
                            position.or(() -> row.findCount("last")), row.count("unsealed")),
                        past.map(then -> asOf(then, row.findAt("known_at"))).orElse(now)))
            .get(0);
    snapshot.with("asOf", ledger.asOf());
    return ledger;
  }

  /** Until when ages are counted: the moment asked for, or that of the position's entry. */
  private static Instant asOf(SealedPast past, Optional<Instant> entered) {
    return past.asked().moment().or(() -> entered).orElse(past.sealing().at());
  }
}
