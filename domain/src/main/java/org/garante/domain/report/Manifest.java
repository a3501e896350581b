package org.garante.domain.report;

import java.time.Instant;
import java.util.UUID;

/**
 * What a file that leaves the register carries with it (I29), besides the hash of its rows.
 *
 * @param export id of the ledger entry with which it began
 * @param user account, and the person's staff number
 * @param purpose in the user's words
 */
public record Manifest(
    UUID export,
    ReportCode report,
    ReportParameters filter,
    LedgerState ledger,
    Instant at,
    String user,
    String agency,
    String purpose) {}
