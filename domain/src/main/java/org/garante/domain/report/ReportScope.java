package org.garante.domain.report;

import java.util.Optional;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Reach;
import org.garante.domain.access.Role;

/**
 * Whose records a report counts, and whether it shows medians of few.
 *
 * @param agency only what this agency owns; none for oversight
 * @param mediansOfFew whether a median of fewer than {@link #FEW} is shown (domain.md 5)
 * @param searchTerms whether it is shown what was searched for, which may be a name
 */
public record ReportScope(Optional<String> agency, boolean mediansOfFew, boolean searchTerms) {
  /** A median of fewer says too much about each. */
  public static final int FEW = 5;

  static ReportScope of(Account account, Action action, Permit permit) {
    boolean all = permit.reach(action, account.role()) == Reach.ALL;
    return new ReportScope(
        all ? Optional.empty() : Optional.of(account.agency()),
        account.role() == Role.AUDITOR,
        account.role() == Role.OBSERVER);
  }
}
