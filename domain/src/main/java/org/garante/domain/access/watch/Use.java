package org.garante.domain.access.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What an account did in one hour of the clock, or in the rest of one since it was released: what
 * was before a release is done with.
 *
 * @param hour when it began, or when the account was released in it
 * @param reads openings of records and histories, and unmaskings
 * @param persons different persons whose records it opened, unmasked, exported or found by a
 *     search; whom lists show beside, such as the queue, is entered and not counted
 * @param exports exports begun
 * @param refusals attempts at what the account was not permitted
 * @param zone the clock of the account's agency
 */
public record Use(
    UUID account,
    Instant hour,
    long reads,
    long persons,
    long exports,
    long refusals,
    ZoneId zone) {
  boolean isAtNight() {
    return Night.covers(hour, zone);
  }
}
