package org.garante.verifier.record;

import java.util.List;
import java.util.Optional;
import org.garante.verifier.ledger.LedgerEntry;
import org.garante.verifier.ledger.StepAction;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;

/** Whether a step says what its entry says, column by column. */
final class StepCheck {
  private final Place place;
  private final List<Finding> findings;

  private StepCheck(Place place, List<Finding> findings) {
    this.place = place;
    this.findings = findings;
  }

  static void run(
      RegisterRecord record, StepRow step, LedgerEntry entry, Place place, List<Finding> findings) {
    StepCheck check = new StepCheck(place, findings);
    check.require(entry.object().equals(Optional.of(record.id())), "register.record");
    check.require(entry.submission().equals(step.submission()), "register.submission");
    check.require(entry.account().equals(step.account()), "register.account");
    check.require(entry.staff().equals(step.staff()), "register.staff");
    check.require(entry.at() == step.at(), "register.at");
    check.require(StepAction.to(step.to()).equals(Optional.of(entry.action())), "register.action");
    check.require(isFromRight(step), "register.from");
    check.require(record.has(step), "register.stray");
  }

  /** What a step may leave follows from where it leads. */
  private static boolean isFromRight(StepRow step) {
    String from = step.from().orElse("");
    return switch (step.to()) {
      case "SUBMITTED", "ENTERED" -> from.isEmpty();
      case "SIGNED" -> from.equals("ENTERED");
      case "CONFIRMED", "STRUCK" -> from.equals("ENTERED") || from.equals("SIGNED");
      default -> from.equals("SUBMITTED");
    };
  }

  private void require(boolean holds, String key) {
    if (!holds) {
      findings.add(Finding.of(Code.REGISTER, place, key));
    }
  }
}
