package org.garante.domain.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Counts. A report reads the register in one snapshot, through what was known at a position of the
 * ledger.
 */
public interface ReportQuery {
  /** Rows on one page of the list behind a number. */
  int PAGE = 50;

  /**
   * @param now until when ages are counted, unless the report is of the past
   * @throws org.garante.domain.ledger.past.WrongPast if nothing can be answered of the day asked
   *     for
   */
  ReportResult run(ReportCode code, ReportParameters parameters, ReportScope scope, Instant now);

  /**
   * A page of the list that a number counts.
   *
   * @param after key of the row before the page
   * @throws UnknownNumber if there is no such number
   */
  ReportRows rows(
      ReportCode code,
      ReportParameters parameters,
      ReportScope scope,
      Instant now,
      CellRef cell,
      Optional<String> after);

  /** So many operations are offered to choose from. */
  int OPERATIONS = 50;

  /**
   * Operations a report can be narrowed to, now or as known then, by name; at most {@link
   * #OPERATIONS}.
   *
   * @param called the id or the folio of one, or a part of a name; the latest recorded if empty
   */
  List<OperationChoice> operations(
      ReportParameters parameters, String called, ReportScope scope, Instant now);

  /** An operation to choose. */
  record OperationChoice(UUID record, String folio, String name) {}
}
