package org.garante.domain.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.Exports;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.PurposeRequired;

/**
 * Lets reports out as files: an entry when one begins, with filter and purpose, and one when it is
 * made, with the number of its rows and their hash. A beginning without an end was broken off.
 */
@ApplicationScoped
@Transactional
public class ExportService {
  private final ReportQuery reports;
  private final Exports exports;
  private final Permit permit;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public ExportService(
      ReportQuery reports, Exports exports, Permit permit, CurrentAccount current, Clock clock) {
    this.reports = reports;
    this.exports = exports;
    this.permit = permit;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Begins an export.
   *
   * @throws PurposeRequired if it is not said what for
   */
  @Requires(Action.EXPORT)
  public Export begin(
      ReportCode code, ReportParameters asked, Export.Format format, String purpose) {
    permit.check(code.needs(), current.get());
    String why = PurposeRequired.in(purpose);
    Instant now = clock.instant();
    ReportParameters parameters = asked.within(now).only(code).upTo(code, now);
    Account by = current.get();
    LedgerEntry entry = exports.begin(code.name(), parameters.text() + "|" + format, why);
    ReportResult result =
        reports.run(code, parameters, ReportScope.of(by, Action.EXPORT, permit), now);
    return new Export(
        result,
        new Manifest(
            entry.id(),
            code,
            parameters,
            result.ledger(),
            now,
            by.username() + " (" + by.staff().staffNumber() + ")",
            by.agency(),
            why));
  }

  /** Ends an export, before its first byte leaves. */
  @Requires(Action.EXPORT)
  public void end(Manifest manifest, int rows, String sha256) {
    exports.end(manifest.export(), manifest.report().name(), rows, sha256);
  }
}
