package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.ledger.past.NotSealedThen;
import org.garante.domain.ledger.past.StillToCome;
import org.garante.domain.ledger.past.UnknownPosition;
import org.garante.domain.review.ActStatus;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.reading.HistoryView;
import org.garante.domain.review.reading.NotKnownThen;
import org.garante.domain.review.reading.RecordView;
import org.garante.domain.review.reading.ShownAct;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record as it was known on a day: what was answered then is answered for it ever after. */
class KnownThenIT {
  @TempDir private Path home;
  private PastRegister past;
  private SampleRegister sample;
  private Receipt receipt;

  @BeforeEach
  void submit() {
    past = new PastRegister(home);
    sample = past.sample;
    receipt = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
  }

  @AfterEach
  void close() {
    past.close();
  }

  @Test
  void what_was_shown_then_is_shown_for_then_whatever_came_after() {
    AskedPast whenSubmitted = past.seal();
    RecordView submitted = asNow();
    past.approve(receipt);
    AskedPast whenApproved = past.seal();
    RecordView approved = asNow();
    past.approve(past.amend(receipt, "person.age", "31", "32"));
    past.seal();
    past.completeAnnulment(past.proposeAnnulment(receipt));
    AskedPast whenAnnulled = past.seal();

    assertSame(open(whenSubmitted), submitted);
    assertSame(open(whenApproved), approved);
    assertThat(open(whenSubmitted).status()).isEqualTo(SubmissionStatus.SUBMITTED);
    assertThat(open(whenSubmitted).openSubmission()).contains(receipt.submission());
    assertThat(age(open(whenApproved))).isEqualTo("31");
    assertThat(age(open(whenAnnulled))).isEqualTo("32");
    assertThat(open(whenAnnulled).annulled()).isTrue();
  }

  @Test
  void annulment_shows_as_far_as_it_had_come() {
    past.approve(receipt);
    UUID annulment = past.proposeAnnulment(receipt);
    AskedPast whenProposed = past.seal();
    List<ShownAct> proposed = asNow().acts();
    past.completeAnnulment(annulment);
    past.seal();

    assertThat(open(whenProposed).acts())
        .extracting(ShownAct::row)
        .isEqualTo(proposed.stream().map(ShownAct::row).toList());
    assertThat(proposed).hasSize(1);
    assertThat(proposed.get(0).row().status()).isEqualTo(ActStatus.ENTERED);
    assertThat(proposed.get(0).row().signatures()).hasSize(1);
    assertThat(open(whenProposed).acts())
        .allMatch(act -> act.signable().isEmpty() && !act.strikable());
    assertThat(open(whenProposed).annulled()).isFalse();
    assertThat(asNow().acts()).allMatch(act -> act.row().signatures().size() == 3);
  }

  @Test
  void record_restricted_since_was_not_then_and_is_withheld_as_it_is_now() {
    past.approve(receipt);
    AskedPast before = past.seal();
    past.approve(past.amend(receipt, "person.age", "31", "16"));
    past.seal();

    assertThat(open(before).restricted()).isFalse();
    assertThat(asNow().restricted()).isTrue();
    RecordView withheld = open(sample.auditor, before);
    assertThat(withheld.sight().showsContent()).isFalse();
    assertThat(withheld.headline()).isEmpty();
    assertThat(withheld.steps()).isEmpty();
  }

  @Test
  void history_ends_where_the_past_does() {
    past.approve(receipt);
    history(sample.observer, Optional.empty());
    AskedPast before = past.seal();
    past.amend(receipt, "person.age", "31", "32");
    history(sample.auditor, Optional.empty());
    past.seal();

    HistoryView then = history(sample.observer, Optional.of(before));
    assertThat(then.submissions())
        .singleElement()
        .satisfies(only -> assertThat(only.status()).isEqualTo(SubmissionStatus.APPROVED));
    assertThat(then.steps()).hasSize(2);
    assertThat(then.accesses())
        .singleElement()
        .satisfies(only -> assertThat(only.by()).isEqualTo(sample.observer.staff().name()))
        .satisfies(only -> assertThat(only.action()).isEqualTo(LedgerAction.OPEN_HISTORY));
    HistoryView now = history(sample.observer, Optional.empty());
    assertThat(now.submissions()).hasSize(2);
    assertThat(now.accesses()).hasSizeGreaterThan(1);
  }

  @Test
  void position_of_each_step_shows_the_record_as_known_with_it() {
    past.approve(receipt);
    past.seal();
    RecordView view = asNow();
    long submitted = view.steps().get(0).sealing().orElseThrow().position();
    long approved = view.steps().get(1).sealing().orElseThrow().position();
    assertThat(open(AskedPast.position(submitted)).approved()).isFalse();
    assertThat(open(AskedPast.position(approved)).approved()).isTrue();
    assertThat(open(AskedPast.position(approved)).can()).isEmpty();
  }

  @Test
  void past_says_which_position_it_is_and_when_that_was_sealed() {
    past.approve(receipt);
    AskedPast when = past.seal();
    RecordView view = open(when);
    assertThat(view.past())
        .hasValueSatisfying(then -> assertThat(then.asked()).isEqualTo(when))
        .hasValueSatisfying(then -> assertThat(then.position()).isEqualTo(past.lastPosition()))
        .hasValueSatisfying(
            then -> assertThat(then.sealing().at()).isEqualTo(when.moment().orElseThrow()));
    assertThat(asNow().past()).isEmpty();
  }

  @Test
  void record_not_sealed_then_was_not_known_then() {
    assertThatThrownBy(() -> open(AskedPast.position(0))).isInstanceOf(UnknownPosition.class);
    AskedPast first = past.seal();
    Receipt later = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    assertThatThrownBy(() -> open(past.before())).isInstanceOf(NotSealedThen.class);
    past.seal();
    assertThat(open(first).approved()).isFalse();
    assertThatThrownBy(
            () ->
                sample.register.as(
                    sample.recorder, s -> s.records.open(later.folio().text(), first)))
        .isInstanceOf(NotKnownThen.class);
  }

  @Test
  void what_is_still_to_come_cannot_be_asked_for() {
    past.seal();
    long next = past.lastPosition() + 1;
    assertThatThrownBy(() -> open(AskedPast.position(next))).isInstanceOf(UnknownPosition.class);
    assertThatThrownBy(() -> open(AskedPast.of("1/1/2099"))).isInstanceOf(StillToCome.class);
  }

  private RecordView asNow() {
    return sample.register.as(sample.recorder, s -> s.records.open(receipt.folio().text()));
  }

  private RecordView open(AskedPast known) {
    return open(sample.recorder, known);
  }

  private RecordView open(Account account, AskedPast known) {
    return sample.register.as(account, s -> s.records.open(receipt.folio().text(), known));
  }

  private HistoryView history(Account account, Optional<AskedPast> known) {
    return sample.register.as(account, s -> s.history.open(receipt.folio().text(), known));
  }

  private static void assertSame(RecordView known, RecordView then) {
    assertThat(known)
        .usingRecursiveComparison()
        .ignoringFields("can", "enterable", "past", "answers", "found.at")
        .isEqualTo(then);
    assertThat(known.answers().all().stream().map(Answers.Answer::text))
        .containsExactlyElementsOf(
            then.answers().all().stream().map(Answers.Answer::text).toList());
  }

  private static String age(RecordView view) {
    return view.answers().at("person.age").map(Answers.Answer::text).orElseThrow();
  }
}
