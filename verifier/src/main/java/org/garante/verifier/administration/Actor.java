package org.garante.verifier.administration;

import java.util.Optional;
import org.garante.verifier.ledger.LedgerEntry;

/** Whom an entry names: account and natural person, in the role and agency they had. */
public record Actor(
    Optional<String> account,
    Optional<String> staff,
    Optional<String> role,
    Optional<String> agency) {

  public static Actor of(LedgerEntry entry) {
    return new Actor(entry.account(), entry.staff(), entry.role(), entry.agency());
  }

  /** Whether it is nobody who was signed in. */
  boolean isNobody() {
    return account.isEmpty() && staff.isEmpty() && role.isEmpty() && agency.isEmpty();
  }
}
