package org.garante.domain.access.watch;

import java.time.Instant;
import java.util.UUID;
import org.garante.domain.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An alert, as listed: whose account and which rule, and nothing of what was read.
 *
 * @param person its holder's name
 * @param locked whether the account was locked with it and is not released yet
 * @param closedBy name of who closed it; null while it is open
 */
public record AlertRow(
    UUID id,
    UUID account,
    String username,
    String person,
    UUID staff,
    Role role,
    String agency,
    UseRule rule,
    Instant hour,
    long uses,
    int above,
    boolean locked,
    @Nullable String closedBy,
    @Nullable Instant closedAt) {
  public boolean isOpen() {
    return closedAt == null;
  }
}
