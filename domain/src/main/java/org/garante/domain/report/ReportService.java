package org.garante.domain.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.report.ReportQuery.OperationChoice;
import org.garante.domain.text.TextLimit;

/**
 * Runs reports, and opens the lists behind their numbers. Each is entered in the ledger, with what
 * was asked for, before the answer leaves.
 */
@ApplicationScoped
@Transactional
public class ReportService {
  private final ReportQuery reports;
  private final Ledger ledger;
  private final Permit permit;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public ReportService(
      ReportQuery reports, Ledger ledger, Permit permit, CurrentAccount current, Clock clock) {
    this.reports = reports;
    this.ledger = ledger;
    this.permit = permit;
    this.current = current;
    this.clock = clock;
  }

  /** Runs a report over the records in the account's reach. */
  @Requires(Action.REPORT)
  public ReportResult run(ReportCode code, ReportParameters asked) {
    permit.check(code.needs(), current.get());
    Instant now = clock.instant();
    ReportParameters parameters = asked.within(now).only(code);
    enter(code, parameters.text(), Set.of());
    return reports.run(code, parameters.upTo(code, now), scope(), now);
  }

  /** A page of the list a number counts; whom it concerns is entered. */
  @Requires(Action.REPORT)
  public ReportRows rows(
      ReportCode code, ReportParameters asked, CellRef cell, Optional<String> after) {
    permit.check(code.needs(), current.get());
    Instant now = clock.instant();
    ReportParameters parameters = asked.within(now).only(code);
    ReportRows rows = reports.rows(code, parameters.upTo(code, now), scope(), now, cell, after);
    Map<String, String> terms = new TreeMap<>(parameters.given());
    terms.putAll(cell.given());
    enter(code, text(terms), rows.persons());
    return rows;
  }

  /** The reports the account may run. */
  @Requires(Action.REPORT)
  public List<ReportCode> codes() {
    return Arrays.stream(ReportCode.values())
        .filter(code -> permit.allows(code.needs(), current.get()))
        .toList();
  }

  /**
   * Operations a report can be narrowed to, as known then, if a day in the past is asked for.
   *
   * @param called the id or the folio of one, or a part of a name; the latest recorded if empty
   */
  @Requires(Action.REPORT)
  public List<OperationChoice> operations(ReportParameters asked, String called) {
    return reports.operations(asked, TextLimit.SEARCH.clean(called), scope(), clock.instant());
  }

  private ReportScope scope() {
    return ReportScope.of(current.get(), Action.REPORT, permit);
  }

  private void enter(ReportCode code, String parameters, Set<UUID> persons) {
    ledger.enterRead(
        NewEntry.with(LedgerAction.REPORT, code.name(), Map.of("parameters", parameters))
            .concerning(persons));
  }

  private static String text(Map<String, String> terms) {
    return terms.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(java.util.stream.Collectors.joining("&"));
  }
}
