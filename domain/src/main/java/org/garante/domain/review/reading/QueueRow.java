package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.Urgency;

/**
 * One submission that waits for a decision.
 *
 * @param amends whether something of the record is in force
 * @param findings how many rules it strains now
 * @param opened whether the viewer opened it, as it was submitted
 * @param mine whether the viewer wrote something of it and so cannot decide
 */
public record QueueRow(
    UUID submission,
    UUID record,
    String folio,
    String kind,
    String ownerAgency,
    String headline,
    String identityHeadline,
    Urgency urgency,
    Optional<Instant> occurredAt,
    Instant submittedAt,
    String submittedBy,
    boolean amends,
    int findings,
    boolean opened,
    boolean mine,
    List<UUID> persons) {}
