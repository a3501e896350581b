package org.garante.verifier.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The step actions, and the state that each leads to. */
public final class StepAction {
  /** State a step leads to, and the action of its entry. */
  private static final Map<String, String> BY_STATE =
      Map.of(
          "SUBMITTED", "SUBMIT",
          "APPROVED", "APPROVE",
          "RETURNED", "RETURN",
          "WITHDRAWN", "WITHDRAW",
          "ANNULMENT_PROPOSED", "ANNUL_PROPOSE",
          "ANNULMENT_SECONDED", "ANNUL_SECOND",
          "ANNULMENT_DONE", "ANNUL_COMPLETE",
          "ANNULMENT_REFUSED", "ANNUL_REFUSE");

  private static final Set<String> ACTIONS = Set.copyOf(BY_STATE.values());

  private StepAction() {}

  static boolean isStep(String action) {
    return ACTIONS.contains(action);
  }

  /** The action of the entry of a step to this state; empty if there is no such state. */
  public static Optional<String> to(String state) {
    return Optional.ofNullable(BY_STATE.get(state));
  }
}
