package org.garante.persistence.report;

import jakarta.json.Json;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.arrest.RoleTier;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.YesNo;

/** What is done to a sample's records a day later: all that could change what a report says. */
final class LaterWork {
  private final Sample sample;

  private LaterWork(Sample sample) {
    this.sample = sample;
  }

  static void on(Sample sample) {
    sample.register.at(Sample.NOW.plusSeconds(86_400));
    new LaterWork(sample).goOn();
  }

  private void goOn() {
    Receipt waiting = sample.arrest(sample.ana, form -> form.visibleInjuries = YesNo.YES);
    sample.register.run(sample.carla, s -> s.decisions.sendBack(waiting.submission(), "Falta"));
    Receipt another =
        sample.arrest(sample.beto, form -> form.role.tier = RoleTier.T1_REGIONAL_LIEUTENANT);
    sample.approve(sample.carla, another);
    sample.annul(sample.inForce());
    sample.approve(
        sample.carla, amend(sample.ana, sample.falcon, "name", "Falcon Shield", "Falcon Guard"));
    sample.approve(sample.gabriel, sample.transfer(form -> {}));
    sample.approve(
        sample.gabriel,
        amend(sample.fernanda, sample.moved().record(), "state", "EXECUTED", "CANCELLED"));
    sample.register.run(sample.carla, s -> s.records.open(sample.inForce().folio().text()));
  }

  private Receipt amend(Account by, UUID record, String path, String from, String to) {
    UUID draft = sample.register.as(by, s -> s.drafts.amend(record, "Se corrige"));
    sample.register.run(
        by,
        s ->
            s.drafts.answer(
                draft, FieldPath.of(path), Json.createValue(to), Json.createValue(from)));
    return sample.register.as(by, s -> s.submissions.submit(draft));
  }
}
