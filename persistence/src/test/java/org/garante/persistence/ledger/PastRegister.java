package org.garante.persistence.ledger;

import jakarta.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.garante.domain.ground.Capital;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.FieldPath;
import org.garante.persistence.review.SampleRegister;

/** A register in which work goes on, sealed hour by hour, so that there is a past to ask for. */
final class PastRegister implements AutoCloseable {
  final SampleRegister sample = new SampleRegister();
  private final SealedRegister sealed;
  private Instant now = SampleRegister.NOW;

  PastRegister(Path home) {
    sealed = new SealedRegister(sample.register, home);
  }

  /** Seals what was done, an hour later, and says when that was. */
  AskedPast seal() {
    pass(Duration.ofHours(1));
    sealed.seal();
    return AskedPast.of(LocalDateTime.ofInstant(now, Capital.ZONE).toString());
  }

  /** A minute before the last checkpoint. */
  AskedPast before() {
    return AskedPast.of(LocalDateTime.ofInstant(now.minusSeconds(60), Capital.ZONE).toString());
  }

  long lastPosition() {
    return sample.register.count("select max(position) from ledger_leaf");
  }

  void approve(Receipt receipt) {
    pass(Duration.ofMinutes(1));
    sample.approve(sample.supervisor, receipt);
  }

  /** Amends one answer of a record in force. */
  Receipt amend(Receipt receipt, String path, String from, String to) {
    pass(Duration.ofMinutes(1));
    UUID draft =
        sample.register.as(sample.recorder, s -> s.drafts.amend(receipt.record(), "Se corrige"));
    sample.register.as(
        sample.recorder,
        s ->
            s.drafts.answer(
                draft, FieldPath.of(path), Json.createValue(to), Json.createValue(from)));
    return sample.register.as(sample.recorder, s -> s.submissions.submit(draft));
  }

  UUID proposeAnnulment(Receipt receipt) {
    pass(Duration.ofMinutes(1));
    return sample.register.as(sample.recorder, s -> s.annul(receipt.record(), "Duplicado"));
  }

  void completeAnnulment(UUID annulment) {
    pass(Duration.ofMinutes(1));
    sample.register.run(sample.supervisor, s -> s.sign(annulment));
    pass(Duration.ofMinutes(1));
    sample.register.run(sample.auditor, s -> s.sign(annulment));
  }

  private void pass(Duration time) {
    now = now.plus(time);
    sample.register.at(now);
  }

  @Override
  public void close() {
    sample.close();
  }
}
