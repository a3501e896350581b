package org.garante.domain.review.reading;

import java.util.UUID;

/**
 * A record linked with the one in view.
 *
 * @param role what the one is to the other
 * @param incoming whether the other names this one
 * @param inReach whether the viewer may see more than folio and agency
 */
public record LinkRow(
    UUID record,
    String folio,
    String kind,
    String ownerAgency,
    String headline,
    String role,
    boolean incoming,
    boolean annulled,
    boolean inReach) {}
