package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.ledger.KnownOn;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.reading.NotKnownThen;
import org.garante.domain.review.reading.RecordView;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record as it was known on a day: what was answered then is answered for it ever after. */
class KnownThenIT {
  @TempDir private Path home;
  private final SampleRegister sample = new SampleRegister();
  private SealedRegister sealed;
  private Receipt receipt;
  private Instant now = SampleRegister.NOW;

  @BeforeEach
  void submit() {
    sealed = new SealedRegister(sample.register, home);
    receipt = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void what_was_shown_then_is_shown_for_then_whatever_came_after() {
    sealNextHour();
    RecordView submitted = asNow();
    Instant whenSubmitted = now;
    approveLater();
    sealNextHour();
    RecordView approved = asNow();
    Instant whenApproved = now;
    amendAge("32");
    sealNextHour();
    annul();
    sealNextHour();

    assertSame(asKnown(whenSubmitted), submitted);
    assertSame(asKnown(whenApproved), approved);
    assertThat(asKnown(whenSubmitted).status()).isEqualTo(SubmissionStatus.SUBMITTED);
    assertThat(asKnown(whenSubmitted).openSubmission()).contains(receipt.submission());
    assertThat(age(asKnown(whenApproved))).isEqualTo("31");
    assertThat(age(asKnown(now))).isEqualTo("32");
    assertThat(asKnown(now).annulled()).isTrue();
  }

  @Test
  void position_of_each_step_shows_the_record_as_known_with_it() {
    approveLater();
    sealNextHour();
    RecordView view = asNow();
    long submitted = view.steps().get(0).sealing().orElseThrow().position();
    long approved = view.steps().get(1).sealing().orElseThrow().position();
    assertThat(open(KnownOn.position(submitted)).approved()).isFalse();
    assertThat(open(KnownOn.position(approved)).approved()).isTrue();
    assertThat(open(KnownOn.position(approved)).can()).isEmpty();
  }

  @Test
  void record_not_sealed_then_was_not_known_then() {
    assertThatThrownBy(() -> open(KnownOn.position(999))).isInstanceOf(NotKnownThen.class);
    sealNextHour();
    assertThatThrownBy(() -> asKnown(now.minusSeconds(60))).isInstanceOf(NotKnownThen.class);
    assertThat(asKnown(now).approved()).isFalse();
  }

  private void approveLater() {
    now = now.plusSeconds(60);
    sample.register.at(now);
    sample.approve(sample.supervisor, receipt);
  }

  private void sealNextHour() {
    now = now.plus(Duration.ofHours(1));
    sample.register.at(now);
    sealed.seal();
  }

  private RecordView asNow() {
    return sample.register.as(sample.recorder, s -> s.records.open(receipt.folio().text()));
  }

  private RecordView asKnown(Instant at) {
    return open(KnownOn.of(LocalDateTime.ofInstant(at, Catalogue.CAPITAL).toString()));
  }

  private RecordView open(KnownOn known) {
    return sample.register.as(sample.recorder, s -> s.records.open(receipt.folio().text(), known));
  }

  private static void assertSame(RecordView known, RecordView then) {
    assertThat(known)
        .usingRecursiveComparison()
        .ignoringFields("can", "knownOn", "answers")
        .isEqualTo(then);
    assertThat(known.answers().all().stream().map(Answers.Answer::text))
        .containsExactlyElementsOf(
            then.answers().all().stream().map(Answers.Answer::text).toList());
  }

  private static String age(RecordView view) {
    return view.answers().at("person.age").map(Answers.Answer::text).orElseThrow();
  }

  private void amendAge(String age) {
    UUID draft =
        sample.register.as(
            sample.recorder, s -> s.drafts.amend(receipt.record(), "Acta de nacimiento"));
    sample.register.as(
        sample.recorder,
        s ->
            s.drafts.answer(
                draft, FieldPath.of("person.age"), Json.createValue(age), Json.createValue("31")));
    sample.approve(
        sample.supervisor, sample.register.as(sample.recorder, s -> s.submissions.submit(draft)));
  }

  private void annul() {
    UUID annulment =
        sample.register.as(
            sample.recorder, s -> s.annulments.propose(receipt.record(), "Duplicado"));
    sample.register.run(sample.supervisor, s -> s.annulments.second(annulment));
    sample.register.run(sample.auditor, s -> s.annulments.complete(annulment));
  }
}
