package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One draft in a work list.
 *
 * @param folio of the record it goes on with
 * @param identityHeadline whom it is about, empty where it does not say
 * @param returnReason why it was returned, if it was
 */
public record DraftRow(
    UUID id,
    String kind,
    Optional<String> folio,
    Optional<String> headline,
    String identityHeadline,
    Optional<String> returnReason,
    String savedBy,
    Instant startedAt,
    Instant savedAt,
    boolean returned) {}
