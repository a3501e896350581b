package org.garante.verifier.record;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.garante.verifier.json.Json;
import org.garante.verifier.ledger.Format;
import org.garante.verifier.ledger.LedgerEntry;
import org.garante.verifier.ledger.Moments;
import org.garante.verifier.ledger.Opening;

/** A transition as the register has it, with its entry. */
record StepRow(
    Optional<LedgerEntry> entry,
    OptionalLong position,
    Optional<String> account,
    Optional<String> staff,
    long at,
    Optional<String> submission,
    Optional<String> act,
    Optional<String> from,
    String to,
    Optional<Opening> reason) {
  private static final Set<String> MEMBERS =
      Set.of(
          "entry",
          "position",
          "account",
          "staff",
          "at",
          "submission",
          "act",
          "from",
          "to",
          "reason");

  static StepRow of(Json.Obj step) {
    step.only(MEMBERS);
    return new StepRow(
        step.objectOrNull("entry").map(LedgerEntry::of),
        step.get("position") instanceof Json.Null
            ? OptionalLong.empty()
            : OptionalLong.of(step.whole("position")),
        step.textOrNull("account"),
        step.textOrNull("staff"),
        Moments.micros(step.text("at")),
        step.textOrNull("submission"),
        step.textOrNull("act"),
        step.textOrNull("from"),
        step.text("to"),
        step.objectOrNull("reason").map(reason -> Opening.of("reason", reason, "text")));
  }

  boolean isTo(String state) {
    return to.equals(state);
  }

  /** Id of what it is a step of, if that is of this sort and of no other. */
  Optional<String> of(Sort sort) {
    if (submission.isPresent() == act.isPresent()) {
      return Optional.empty();
    }
    return sort == Sort.ACT ? act : submission;
  }

  /** The format in which its entry is bound. */
  String format() {
    return entry.map(LedgerEntry::format).orElse(Format.NEWEST);
  }

  /** The leaves that its entry binds besides those of a content. */
  Map<String, Opening> leaves() {
    return reason.map(opening -> Map.of("reason", opening)).orElse(Map.of());
  }

  /** Whether the reason in a row of the register is the one that this step has. */
  boolean hasReason(Optional<Opening> inRow) {
    if (inRow.isEmpty() || reason.isEmpty()) {
      return inRow.isEmpty() && reason.isEmpty();
    }
    if (inRow.get().value().isPresent()) {
      return inRow.get().value().equals(reason.get().value());
    }
    return reason.get().hash().isPresent()
        && Arrays.equals(inRow.get().hash().orElseThrow(), reason.get().hash().get());
  }
}
