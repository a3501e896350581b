package org.garante.domain.review;

import java.util.UUID;

/**
 * A record from which another is begun, as far as that needs to know it.
 *
 * @param kind code of its kind
 */
public record Origin(UUID id, String kind, String ownerAgency) {}
