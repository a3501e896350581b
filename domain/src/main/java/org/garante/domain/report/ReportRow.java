package org.garante.domain.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.review.SubmissionStatus;

/** One of what a number counts. */
public sealed interface ReportRow {
  /** Tells it apart, and is where the next page begins. */
  String key();

  /**
   * A record, a submission of one, or a draft, of which no more is shown than whose and how old it
   * is.
   *
   * @param folio empty for a draft
   * @param restricted whether no more than folio and agency is shown
   * @param headline of facts only; empty for a restricted record
   * @param submission number of the submission, where submissions are counted
   * @param at when it happened, was submitted, or was begun
   * @param status of the latest submission, or of this one where submissions are counted
   * @param detail what else tells it apart, such as who wrote and who decided
   */
  record OfRecord(
      String key,
      Optional<UUID> record,
      Optional<String> folio,
      String agency,
      boolean restricted,
      String headline,
      Optional<Integer> submission,
      Optional<Instant> at,
      Optional<String> zone,
      boolean approved,
      Optional<SubmissionStatus> status,
      Optional<String> detail)
      implements ReportRow {}

  /**
   * An entry of the ledger.
   *
   * @param person name of who did it
   * @param account name of the account
   * @param role as it was then
   * @param agency as it was then
   * @param folio of the record that was acted on, if it was one
   * @param object what was acted on otherwise: a report's code, a list, an address
   * @param reason in the words of who did it; of a refusal, why
   * @param terms what was searched for, for who may see it
   * @param position in the ledger; none until it is sealed
   */
  record OfEntry(
      String key,
      Instant at,
      LedgerAction action,
      Optional<String> person,
      Optional<String> account,
      Optional<String> role,
      Optional<String> agency,
      Optional<String> folio,
      String object,
      Optional<String> reason,
      Optional<String> terms,
      Optional<Long> position)
      implements ReportRow {}
}
