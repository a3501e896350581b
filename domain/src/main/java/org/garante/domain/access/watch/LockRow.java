package org.garante.domain.access.watch;

import java.time.Instant;
import java.util.UUID;
import org.garante.domain.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A lock that holds, as its account's page shows it.
 *
 * @param staff the person locked out
 * @param firstBy name of who signed its release first; null while nobody has
 */
public record LockRow(
    UUID staff,
    UseRule rule,
    Instant lockedAt,
    @Nullable UUID firstStaff,
    @Nullable String firstBy,
    @Nullable Role firstRole,
    @Nullable Instant firstAt) {
  /** Whether that person, in that role, may sign its release next. */
  public boolean isReleasableBy(UUID person, Role role) {
    return (role == Role.ADMIN || role == Role.AUDITOR)
        && !person.equals(staff)
        && !person.equals(firstStaff)
        && role != firstRole;
  }
}
