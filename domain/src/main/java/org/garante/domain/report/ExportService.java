package org.garante.domain.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.Deed;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;

/**
 * Lets reports out as files: an entry when one begins, with filter and purpose, and one when it is
 * made, with the number of its rows and their hash. A beginning without an end was broken off.
 */
@ApplicationScoped
@Transactional
public class ExportService {
  private final ReportQuery reports;
  private final Ledger ledger;
  private final Permit permit;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public ExportService(
      ReportQuery reports, Ledger ledger, Permit permit, CurrentAccount current, Clock clock) {
    this.reports = reports;
    this.ledger = ledger;
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
    if (purpose.isBlank()) {
      throw new PurposeRequired();
    }
    ReportParameters parameters = asked.only(code);
    Account by = current.get();
    LedgerEntry entry =
        ledger.enterRead(
            Deed.with(
                LedgerAction.EXPORT_START,
                code.name(),
                Map.of("parameters", parameters.text() + "|" + format, "reason", purpose.strip())));
    Instant now = clock.instant();
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
            purpose.strip()));
  }

  /** Ends an export, before its first byte leaves. */
  @Requires(Action.EXPORT)
  public void end(Manifest manifest, int rows, String sha256) {
    ledger.enterRead(
        Deed.with(
            LedgerAction.EXPORT_END,
            manifest.report().name(),
            Map.of(
                "parameters",
                "export=%s&rows=%d&sha256=%s".formatted(manifest.export(), rows, sha256))));
  }
}
