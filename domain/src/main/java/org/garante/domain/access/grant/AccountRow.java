package org.garante.domain.access.grant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * One account, as listed.
 *
 * @param person its holder's name
 * @param standsInFor codes of agencies it decides for besides its own
 * @param waiting whether a grant to it waits for a confirmation
 * @param longUnused whether it could be used and was not for {@link #LONG}
 */
public record AccountRow(
    UUID id,
    String username,
    String person,
    String staffNumber,
    UUID staff,
    String agency,
    Role role,
    Account.Status status,
    Instant createdAt,
    @Nullable Instant lastSignInAt,
    List<String> standsInFor,
    boolean waiting,
    boolean longUnused) {
  /** After so long without a sign-in an account stands out. */
  public static final Duration LONG = Duration.ofDays(90);

  public AccountRow {
    standsInFor = List.copyOf(standsInFor);
  }
}
