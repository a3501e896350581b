package org.garante.domain.review.reading;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;

/**
 * For whom a list is made.
 *
 * @param standsInFor codes of agencies the account decides for besides its own
 * @param everything whether all records are in reach, or only what the agency's scope has
 * @param identity whether names are shown without unmasking
 */
public record Viewer(
    UUID account,
    UUID staff,
    String agency,
    Set<String> standsInFor,
    Role role,
    boolean everything,
    boolean identity) {
  /** The agencies whose records the account may have to decide. */
  public Set<String> decidesFor() {
    Set<String> agencies = new HashSet<>(standsInFor);
    agencies.add(agency);
    return agencies;
  }

  public static Viewer of(Account account) {
    return new Viewer(
        account.id(),
        account.staff().id(),
        account.agency(),
        account.standsInFor(),
        account.role(),
        account.role().isOversight(),
        account.role() != Role.AUDITOR);
  }
}
