package org.garante.verifier.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the acts of a record come to, as their steps tell. */
final class Standing {
  private static final String ANNULMENT = "ANNULMENT";

  private final RegisterRecord record;
  private final Acts acts;

  Standing(RegisterRecord record, Acts acts) {
    this.record = record;
    this.acts = acts;
  }

  boolean isAnnulled() {
    return record.acts().stream()
        .anyMatch(act -> act.form().equals(ANNULMENT) && isAt(act, "CONFIRMED"));
  }

  /** Where a record of a kind with states stands. */
  Optional<String> state() {
    return acts.states(record.kind()).map(states -> states.after(counting()));
  }

  /** The acts that count: valid, and corrected by no valid one. */
  private List<ActRow> counting() {
    Set<String> corrected = new HashSet<>();
    List<ActRow> valid = record.acts().stream().filter(this::isValid).toList();
    for (ActRow act : valid) {
      act.corrects().ifPresent(id -> corrected.add(act.form() + " " + id));
    }
    return valid.stream()
        .filter(act -> !corrected.contains(act.form() + " " + act.id()))
        .sorted(ActRow.ORDER)
        .toList();
  }

  private boolean isValid(ActRow act) {
    return acts.form(act.form())
        .map(
            form ->
                form.whenSigned()
                    ? isAt(act, "CONFIRMED")
                    : isAt(act, "ENTERED") && !isAt(act, "STRUCK"))
        .orElse(false);
  }

  private boolean isAt(ActRow act, String state) {
    return record.stepsOf(act.content()).stream().anyMatch(step -> step.isTo(state));
  }
}
