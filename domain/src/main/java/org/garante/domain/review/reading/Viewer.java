package org.garante.domain.review.reading;

import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;

/**
 * For whom a list is made.
 *
 * @param everything whether all records are in reach, or only what the agency's scope has
 * @param identity whether names are shown without unmasking
 */
public record Viewer(
    UUID account, UUID staff, String agency, Role role, boolean everything, boolean identity) {
  public static Viewer of(Account account) {
    return new Viewer(
        account.id(),
        account.staff().id(),
        account.agency(),
        account.role(),
        account.role().isOversight(),
        account.role() != Role.AUDITOR);
  }
}
