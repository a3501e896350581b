package org.garante.verifier.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The step actions, and the state that each leads to. */
public final class StepAction {
  /** State a step of a submission leads to, and the action of its entry. */
  private static final Map<String, String> OF_SUBMISSION =
      Map.of(
          "SUBMITTED", "SUBMIT",
          "APPROVED", "APPROVE",
          "RETURNED", "RETURN",
          "WITHDRAWN", "WITHDRAW");

  /** The same of an act. */
  private static final Map<String, String> OF_ACT =
      Map.of(
          "ENTERED", "ACT_ENTER",
          "SIGNED", "ACT_SIGN",
          "CONFIRMED", "ACT_CONFIRM",
          "STRUCK", "ACT_STRIKE");

  private static final Map<String, String> BY_STATE = new HashMap<>(OF_SUBMISSION);

  static {
    BY_STATE.putAll(OF_ACT);
  }

  private static final Set<String> ACTIONS = Set.copyOf(BY_STATE.values());

  private StepAction() {}

  static boolean isStep(String action) {
    return ACTIONS.contains(action);
  }

  /** Whether acts come to this state, and submissions do not. */
  public static boolean isOfAct(String state) {
    return OF_ACT.containsKey(state);
  }

  /** The action of the entry of a step to this state; empty if there is no such state. */
  public static Optional<String> to(String state) {
    return Optional.ofNullable(BY_STATE.get(state));
  }
}
