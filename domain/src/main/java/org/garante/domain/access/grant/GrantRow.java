package org.garante.domain.access.grant;

import java.time.Instant;
import java.util.UUID;
import org.garante.domain.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * One giving of a permission, as listed.
 *
 * @param person whose account it is
 * @param staffNumber of that person
 * @param givenBy name of who gave or proposed it; null for the installation's first link
 * @param givenByStaff staff id of the same
 * @param decidedBy name of who confirmed or refused it; null while it waits or if it took effect at
 *     once
 */
public record GrantRow(
    UUID id,
    Grant.Kind kind,
    UUID account,
    String username,
    String person,
    String staffNumber,
    UUID staff,
    Role role,
    String agency,
    Grant.State state,
    @Nullable String givenBy,
    @Nullable UUID givenByStaff,
    Instant givenAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {
  /** Whether this person may confirm it: neither proposed it nor gains by it. */
  public boolean isConfirmableBy(UUID person) {
    return state == Grant.State.PROPOSED && !person.equals(givenByStaff) && !person.equals(staff);
  }
}
