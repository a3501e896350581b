package org.garante.domain.review.reading;

import java.time.Instant;

/**
 * A case of the queue that somebody has taken.
 *
 * @param mine whether the viewer has
 */
public record TakenCase(String name, Instant since, boolean mine) {}
