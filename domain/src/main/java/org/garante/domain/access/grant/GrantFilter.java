package org.garante.domain.access.grant;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which grants to list.
 *
 * @param account of one account only
 * @param before older than this one, the last of the page before
 * @param limit greatest number of rows
 */
public record GrantFilter(Optional<UUID> account, Optional<After> before, int limit) {
  /** Where a page ended. */
  public record After(Instant at, UUID id) {}

  public static GrantFilter of(UUID account) {
    return new GrantFilter(Optional.of(account), Optional.empty(), 200);
  }
}
