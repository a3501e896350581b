package org.garante.verifier.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;

/** The acts of a record: bound by their entries, in their order, signed as their form asks. */
final class ActCheck {
  private final RegisterRecord record;
  private final Schemas schemas;
  private final List<Finding> findings;

  ActCheck(RegisterRecord record, Schemas schemas, List<Finding> findings) {
    this.record = record;
    this.schemas = schemas;
    this.findings = findings;
  }

  void run() {
    ContentCheck contents = new ContentCheck(record, findings);
    Map<String, ActRow> byId = new HashMap<>();
    record.acts().forEach(act -> byId.put(act.id(), act));
    ActRow last = null;
    for (ActRow act : record.acts()) {
      Place place = act.content().in(record.place());
      if (last != null && ActRow.ORDER.compare(last, act) >= 0) {
        findings.add(Finding.of(Code.REGISTER, place, "register.order"));
      }
      last = act;
      contents.run(act.content());
      checkAuthors(act);
      if (!act.corrects().map(id -> act.mayCorrect(byId.get(id))).orElse(true)) {
        findings.add(Finding.of(Code.REGISTER, place, "register.corrects"));
      }
      check(act, place);
    }
    new AloneCheck(record, schemas.acts(), findings).run();
  }

  /** Whoever took the step that entered it is its author, and nobody else. */
  private void checkAuthors(ActRow act) {
    for (StepRow step : record.stepsOf(act.content())) {
      if (act.content().isEnteredBy(step)
          && !act.authors().equals(step.staff().stream().toList())) {
        findings.add(Finding.of(Code.REGISTER, record.placeOf(step), "register.authors"));
      }
    }
  }

  private void check(ActRow act, Place place) {
    TypedCheck typed = new TypedCheck(act.content(), place, findings);
    Optional<Acts.Form> form = schemas.acts().form(act.form());
    if (form.isEmpty()) {
      findings.add(Finding.of(Code.REGISTER, place, "register.form", act.form()));
      return;
    }
    StateCheck.ofAct(act, form.get(), record.stepsOf(act.content()), place, findings);
    typed.run(form.get().tables());
  }
}
