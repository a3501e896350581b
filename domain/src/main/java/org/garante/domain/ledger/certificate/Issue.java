package org.garante.domain.ledger.certificate;

import java.time.Instant;
import org.garante.domain.ledger.LedgerEntry;

/**
 * A certificate that is entered in the ledger, but not proved yet.
 *
 * @param entry the one that tells of it
 * @param user name and staff number of whom it is issued to
 * @param agency code
 * @param everywhere whether records of all agencies were in reach, or of the account's own
 * @param purpose in the user's words
 */
public record Issue(
    LedgerEntry entry,
    Found found,
    String user,
    String agency,
    boolean everywhere,
    String purpose) {

  public Instant at() {
    return entry.at();
  }
}
