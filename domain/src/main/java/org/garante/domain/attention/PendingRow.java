package org.garante.domain.attention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that waits and stands on no other list: whose it is and since when, nothing of what it
 * says.
 *
 * @param kind code of a record's or draft's kind; empty for an account
 * @param name folio or name of an account; empty for a draft
 * @param at since when, or until when for what expires
 */
public record PendingRow(
    String kind, String name, String agency, Instant at, Optional<UUID> account) {}
