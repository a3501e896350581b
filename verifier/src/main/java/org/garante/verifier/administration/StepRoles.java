package org.garante.verifier.administration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garante.verifier.ledger.LedgerEntry;

/**
 * Who may take which step of a record (docs/ledger-format.md, section 13).
 *
 * @param ofOversight whether oversight began it
 * @param owner code of the agency whose record it is
 * @param writers staff who wrote a submission of it
 */
public record StepRoles(boolean ofOversight, String owner, Set<String> writers, Deputies deputies) {
  private static final Set<String> OVERSIGHT = Set.of("AUDITOR", "OBSERVER");

  /** Whether oversight began a record with this entry: then its steps are oversight's. */
  public static boolean isOfOversight(LedgerEntry entry) {
    return OVERSIGHT.contains(entry.role().orElse(""));
  }

  /**
   * Whether whoever this entry names may take its step.
   *
   * @param from the state that the step leaves
   * @param authors of the annulment whose step it is, and of nothing else
   */
  public boolean allow(LedgerEntry entry, Optional<String> from, Optional<List<String>> authors) {
    return switch (entry.action()) {
      case "SUBMIT", "WITHDRAW" -> isOversight(entry) || isOwn(entry, "RECORDER");
      case "APPROVE", "RETURN" ->
          isOversight(entry) || isOwn(entry, "SUPERVISOR") || standsIn(entry);
      case "ACT_ENTER" -> authors.isEmpty() || mayEnter(entry);
      case "ACT_SIGN" -> authors.isEmpty() || maySign(entry);
      case "ACT_CONFIRM" -> authors.isEmpty() || mayConfirm(entry);
      case "ACT_STRIKE" ->
          authors.isEmpty()
              || entry.staff().filter(authors.get()::contains).isPresent()
              || (from.equals(Optional.of("ENTERED")) ? maySign(entry) : mayConfirm(entry));
      default -> true;
    };
  }

  private boolean mayEnter(LedgerEntry entry) {
    return isOwn(entry, "RECORDER")
        || isOversight(entry) && entry.staff().filter(writers::contains).isPresent();
  }

  private boolean maySign(LedgerEntry entry) {
    return isOversight(entry) || isOwn(entry, "SUPERVISOR");
  }

  private boolean mayConfirm(LedgerEntry entry) {
    return isOversight(entry) || is(entry, "AUDITOR");
  }

  private boolean isOversight(LedgerEntry entry) {
    return ofOversight && isOfOversight(entry);
  }

  private boolean isOwn(LedgerEntry entry, String role) {
    return !ofOversight && is(entry, role) && entry.agency().equals(Optional.of(owner));
  }

  private boolean standsIn(LedgerEntry entry) {
    return !ofOversight
        && is(entry, "SUPERVISOR")
        && deputies.standsIn(entry.account().orElse(""), owner, entry.at());
  }

  private static boolean is(LedgerEntry entry, String role) {
    return entry.role().equals(Optional.of(role));
  }
}
