package org.garante.persistence.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.attention.Attention;
import org.garante.domain.attention.Matter;
import org.garante.domain.attention.PendingRow;
import org.garante.domain.oversight.OversightReplyForm;
import org.garante.domain.oversight.SampleNote;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.reading.QueueFilter;
import org.garante.domain.review.reading.QueueRow;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits for whom, on a real database. */
class AttentionIT {
  private final SampleRegister sample = new SampleRegister();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void all_that_waits_for_an_account_is_counted_in_one_statement() {
    for (Account account :
        List.of(
            sample.recorder,
            sample.supervisor,
            sample.auditor,
            sample.observer,
            sample.administrator)) {
      assertThat(sample.register.statements(account, s -> s.attention.now()))
          .as(account.role().name())
          .hasSize(1);
    }
  }

  @Test
  void what_a_recorder_sent_waits_and_what_was_returned_calls() {
    sample.register.as(sample.recorder, s -> s.drafts.start("OPE"));
    Receipt waiting = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    Receipt returned = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    sample.register.run(
        sample.supervisor, s -> s.decisions.sendBack(returned.submission(), "Falta la hora"));
    Attention mine = now(sample.recorder);
    assertThat(mine.of(Matter.DRAFTS)).isEqualTo(1);
    assertThat(mine.of(Matter.RETURNED)).isEqualTo(1);
    assertThat(mine.of(Matter.WAITING)).isEqualTo(1);
    assertThat(mine.called()).isEqualTo(1);
    assertThat(now(sample.recorder2).present()).isEmpty();
    assertThat(now(sample.supervisor).of(Matter.TO_APPROVE)).isEqualTo(1);
    assertThat(now(sample.supervisor).of(Matter.URGENT)).isEqualTo(1);
    assertThat(now(sample.supervisor2).of(Matter.TO_APPROVE)).isZero();
    assertThat(waiting.submission()).isNotEqualTo(returned.submission());
  }

  @Test
  void note_and_reply_are_always_on_the_list_of_whoever_has_to_act() {
    UUID arrest = sample.approvedArrest().record();
    Receipt note =
        sample.approved(
            sample.auditor, sample.observer, "NOT", SampleRegister.note(arrest, YesNo.NO));
    assertThat(now(sample.recorder).of(Matter.TO_ANSWER)).isEqualTo(1);
    assertThat(now(sample.supervisor).of(Matter.TO_ANSWER)).isEqualTo(1);
    sample.register.at(SampleRegister.NOW.plus(Duration.ofDays(20)));
    assertThat(now(sample.observer).of(Matter.NOTES_OVERDUE)).isEqualTo(1);
    OversightReplyForm form = SampleNote.reply();
    form.note = note.record().toString();
    Receipt reply = sample.submit(sample.recorder, "REP", form);
    assertThat(now(sample.supervisor).of(Matter.REPLIES_TO_APPROVE)).isEqualTo(1);
    sample.approve(sample.supervisor, reply);
    assertThat(now(sample.recorder).of(Matter.TO_ANSWER)).isZero();
    assertThat(now(sample.observer).of(Matter.NOTES_OVERDUE)).isZero();
    assertThat(now(sample.auditor).of(Matter.REPLIES_RECEIVED)).isEqualTo(1);
    assertThat(now(sample.auditor2).of(Matter.REPLIES_RECEIVED)).isZero();
  }

  @Test
  void finding_that_came_due_since_it_was_sent_is_counted_and_listed_in_the_queue() {
    sample.submit(sample.recorder, "ARR", unnumbered());
    assertThat(now(sample.supervisor).of(Matter.CAME_DUE)).isZero();
    sample.register.at(SampleRegister.NOW.plus(Duration.ofDays(60)));
    judge();
    assertThat(now(sample.supervisor).of(Matter.CAME_DUE)).isEqualTo(1);
    assertThat(queue(QueueFilter.Found.CAME_DUE)).hasSize(1);
    assertThat(queue(QueueFilter.Found.SOMETHING)).hasSize(1);
    assertThat(queue(QueueFilter.Found.NOTHING)).isEmpty();
  }

  @Test
  void oversight_sees_what_has_no_number_and_what_stays_a_draft() {
    Receipt arrest = sample.submit(sample.recorder, "ARR", unnumbered());
    sample.register.as(sample.recorder, s -> s.drafts.start("ARR"));
    assertThat(now(sample.observer).of(Matter.OLD_DRAFTS)).isZero();
    sample.register.at(SampleRegister.NOW.plus(Duration.ofDays(60)));
    judge();
    Attention seen = now(sample.observer);
    assertThat(seen.of(Matter.UNNUMBERED)).isEqualTo(1);
    assertThat(seen.of(Matter.OLD_DRAFTS)).isEqualTo(1);
    assertThat(listed(sample.observer, Matter.UNNUMBERED))
        .extracting(PendingRow::name)
        .containsExactly(arrest.folio().text());
    assertThat(listed(sample.observer, Matter.OLD_DRAFTS))
        .extracting(PendingRow::agency)
        .containsExactly("GN");
    assertThatThrownBy(() -> listed(sample.recorder, Matter.OLD_DRAFTS))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void act_waits_for_whoever_may_sign_it_and_no_longer_for_who_did() {
    Receipt arrest = sample.approvedArrest();
    UUID act = sample.register.as(sample.recorder, s -> s.annul(arrest.record(), "Duplicado"));
    assertThat(now(sample.supervisor).of(Matter.ACTS)).isEqualTo(1);
    assertThat(signers(act)).contains("Carla Supervisora").doesNotContain("Ana Capturista");
    sample.register.run(sample.supervisor, s -> s.sign(act));
    assertThat(signers(act)).contains("Gloria Auditora").doesNotContain("Carla Supervisora");
    assertThat(now(sample.supervisor).of(Matter.ACTS)).isZero();
    assertThat(now(sample.auditor).of(Matter.ACTS)).isEqualTo(1);
  }

  @Test
  void case_that_a_supervisor_takes_is_seen_by_the_others_until_it_is_decided() {
    Receipt arrest = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    List<UUID> one = List.of(arrest.submission());
    assertThatThrownBy(
            () -> sample.register.run(sample.supervisor2, s -> s.cases.take(arrest.submission())))
        .isInstanceOf(NotPermitted.class);
    sample.register.run(sample.supervisor, s -> s.cases.take(arrest.submission()));
    sample.register.run(sample.deputy, s -> s.cases.take(arrest.submission()));
    sample.register.run(sample.deputy, s -> s.cases.release(arrest.submission()));
    sample.register.run(
        sample.deputy,
        s -> {
          assertThat(s.cases.taken(one).get(arrest.submission()).name())
              .isEqualTo("Carla Supervisora");
          assertThat(s.cases.taken(one).get(arrest.submission()).mine()).isFalse();
        });
    sample.approve(sample.deputy, arrest);
    sample.register.run(sample.deputy, s -> assertThat(s.cases.taken(one)).isEmpty());
  }

  @Test
  void administrator_sees_accounts_that_nobody_uses() {
    assertThat(now(sample.administrator).of(Matter.UNUSED)).isZero();
    sample.register.at(SampleRegister.NOW.plus(Duration.ofDays(120)));
    assertThat(now(sample.administrator).of(Matter.UNUSED)).isPositive();
  }

  @Test
  void every_matter_is_somebodys() {
    assertThat(Matter.values())
        .allSatisfy(
            matter ->
                assertThat(
                        Arrays.stream(org.garante.domain.access.Role.values()).filter(matter::isOf))
                    .isNotEmpty());
  }

  private static ArrestForm unnumbered() {
    ArrestForm form = SampleRegister.arrest();
    form.rndNumber = "";
    return form;
  }

  private void judge() {
    while (sample.register.as(sample.auditor, s -> s.turn.settle())) {}
  }

  private List<QueueRow> queue(QueueFilter.Found found) {
    QueueFilter filter =
        new QueueFilter(
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.of("GN"),
            Optional.of(found),
            Optional.of(sample.register.now()));
    return sample
        .register
        .as(sample.supervisor, s -> s.work.queue(filter, Optional.empty()))
        .rows();
  }

  private List<PendingRow> listed(Account account, Matter matter) {
    return sample.register.as(account, s -> s.attention.list(matter));
  }

  private List<String> signers(UUID act) {
    return sample.register.as(sample.recorder, s -> s.signers.next(act));
  }

  private Attention now(Account account) {
    return sample.register.as(account, s -> s.attention.now());
  }
}
