package org.garante.verifier.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garante.verifier.json.Json;
import org.garante.verifier.ledger.Commitment;
import org.garante.verifier.ledger.LedgerEntry;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;

/**
 * The annulments of a record. A step does not name its annulment: it is of the one that its
 * commitment fits, and if it fits none, of the first that has no step to that state.
 */
final class AnnulmentCheck {
  private final RegisterRecord record;
  private final List<Finding> findings;
  private final List<List<StepRow>> steps = new ArrayList<>();

  AnnulmentCheck(RegisterRecord record, List<Finding> findings) {
    this.record = record;
    this.findings = findings;
  }

  void run() {
    record.annulments().forEach(annulment -> steps.add(new ArrayList<>()));
    List<StepRow> unfit = new ArrayList<>();
    for (StepRow step : record.steps()) {
      if (step.isOfAnnulment() && !fit(step)) {
        unfit.add(step);
      }
    }
    for (StepRow step : unfit) {
      String key = record.annulments().isEmpty() ? "commitment.annulment.none" : "commitment.step";
      findings.add(Finding.of(Code.COMMITMENT, record.placeOf(step), key));
      steps.stream()
          .filter(those -> those.stream().noneMatch(other -> other.isTo(step.to())))
          .findFirst()
          .ifPresent(those -> those.add(step));
    }
    for (int i = 0; i < steps.size(); i++) {
      check(record.annulments().get(i), steps.get(i));
    }
  }

  private boolean fit(StepRow step) {
    Optional<String> entered = step.entry().map(LedgerEntry::commitment);
    for (int i = 0; entered.isPresent() && i < steps.size(); i++) {
      Json.Obj header = record.annulments().get(i).header(record.id(), step);
      if (Commitment.of(header, step.leaves()).equals(entered)) {
        steps.get(i).add(step);
        return true;
      }
    }
    return false;
  }

  private void check(AnnulmentRow annulment, List<StepRow> its) {
    Place place = record.place();
    if (its.isEmpty()) {
      findings.add(Finding.of(Code.NO_ENTRY, place, "no-entry.annulment", annulment.id()));
    }
    StateCheck.ofAnnulment(annulment, its, place, findings);
    checkPerson(annulment, annulment.proposedBy(), its, "PROPOSED");
    checkPerson(annulment, annulment.secondedBy(), its, "SECONDED");
    checkPerson(annulment, annulment.completedBy(), its, "DONE");
    its.stream()
        .filter(step -> step.annulmentState().equals("PROPOSED"))
        .forEach(step -> checkProposal(annulment, step));
  }

  private void checkProposal(AnnulmentRow annulment, StepRow step) {
    Place place = record.placeOf(step);
    if (!step.hasReason(annulment.reason())) {
      findings.add(Finding.of(Code.REGISTER, place, "register.reason"));
    }
    if (step.at() != annulment.proposedAt()) {
      findings.add(Finding.of(Code.REGISTER, place, "register.annulment.at", annulment.id()));
    }
  }

  private void checkPerson(
      AnnulmentRow annulment, Optional<String> named, List<StepRow> its, String state) {
    Optional<StepRow> step =
        its.stream().filter(one -> one.annulmentState().equals(state)).findFirst();
    if (!its.isEmpty() && !named.equals(step.flatMap(StepRow::staff))) {
      findings.add(
          Finding.of(
              Code.REGISTER,
              step.map(record::placeOf).orElse(record.place()),
              "register.annulment",
              annulment.id(),
              state));
    }
  }
}
