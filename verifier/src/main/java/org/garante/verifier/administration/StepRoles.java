package org.garante.verifier.administration;

import java.util.Optional;
import java.util.Set;
import org.garante.verifier.ledger.LedgerEntry;

/** Who may take which step of a record (docs/ledger-format.md, section 13). */
public final class StepRoles {
  private static final Set<String> OVERSIGHT = Set.of("AUDITOR", "OBSERVER");

  private StepRoles() {}

  /** Whether oversight began a record with this entry: then its steps are oversight's. */
  public static boolean isOfOversight(LedgerEntry entry) {
    return OVERSIGHT.contains(entry.role().orElse(""));
  }

  /**
   * Whether whoever this entry names may take its step.
   *
   * @param owner code of the agency whose record it is
   */
  public static boolean allow(
      LedgerEntry entry, boolean ofOversight, String owner, Deputies deputies) {
    String role = entry.role().orElse("");
    boolean own = entry.agency().equals(Optional.of(owner));
    boolean oversight = ofOversight && OVERSIGHT.contains(role);
    return switch (entry.action()) {
      case "SUBMIT", "WITHDRAW", "ANNUL_PROPOSE" ->
          oversight || !ofOversight && own && role.equals("RECORDER");
      case "APPROVE", "RETURN" ->
          oversight
              || !ofOversight
                  && role.equals("SUPERVISOR")
                  && (own || deputies.standsIn(entry.account().orElse(""), owner, entry.at()));
      case "ANNUL_SECOND" -> oversight || !ofOversight && own && role.equals("SUPERVISOR");
      case "ANNUL_COMPLETE" -> oversight || role.equals("AUDITOR");
      case "ANNUL_REFUSE" ->
          oversight
              || role.equals("AUDITOR")
              || !ofOversight && own && Set.of("RECORDER", "SUPERVISOR").contains(role);
      default -> true;
    };
  }
}
