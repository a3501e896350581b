package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.garante.domain.access.Account;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Role;
import org.garante.domain.review.AlreadyAnnulled;
import org.garante.domain.review.AlreadyDecided;
import org.garante.domain.review.OpenAlready;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.SamePersonForbidden;
import org.garante.domain.review.SelfApprovalForbidden;
import org.garante.domain.review.Submission;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.form.Form;
import org.garante.persistence.ledger.TypedColumns;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every kind of record, whatever it is about. A kind's tests extend it with samples;
 * nothing in here knows one kind from another.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PipelineSuite {
  abstract Register register();

  abstract List<KindSample> samples();

  /** Which columns hold which answers. */
  TypedColumns columns() {
    return TypedColumns.documented();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void approved_submission_comes_into_force(KindSample sample) {
    Receipt receipt = submit(sample);
    register()
        .run(
            sample.cast().approver(), services -> services.decisions.approve(receipt.submission()));
    RegisterRecord record = record(receipt);
    assertThat(record.inForce()).contains(receipt.submission());
    assertThat(submission(receipt).status()).isEqualTo(SubmissionStatus.APPROVED);
    assertThat(receipt.folio().kind()).isEqualTo(sample.kind());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void typed_rows_are_what_the_columns_ask_of_the_content(KindSample sample) throws SQLException {
    Receipt receipt = approved(sample);
    assertTyped(receipt);
    assertTyped(amend(sample, receipt));
  }

  private void assertTyped(Receipt receipt) throws SQLException {
    String kind = receipt.folio().kind();
    try (var reader = register().database().connect("garante_reader")) {
      assertThat(columns().stored(reader, kind, receipt.submission()))
          .isEqualTo(columns().expected(kind, submission(receipt).content()));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void author_cannot_decide(KindSample sample) {
    Receipt receipt = submit(sample);
    Account author = sample.cast().author();
    Account again =
        register()
            .secondAccount(
                author,
                "again-" + UUID.randomUUID(),
                author.agency(),
                sample.cast().approver().role());
    assertThatThrownBy(
            () ->
                register().run(again, services -> services.decisions.approve(receipt.submission())))
        .isInstanceOf(SelfApprovalForbidden.class);
    assertThatThrownBy(
            () ->
                register()
                    .run(
                        again,
                        services -> services.decisions.approveAll(List.of(receipt.submission()))))
        .isInstanceOfAny(
            SelfApprovalForbidden.class, org.garante.domain.review.DecisionBarred.class);
    assertThatThrownBy(
            () ->
                register()
                    .run(
                        again, services -> services.decisions.sendBack(receipt.submission(), "no")))
        .isInstanceOf(SelfApprovalForbidden.class);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void author_of_an_earlier_submission_cannot_decide_a_later_one(KindSample sample) {
    Receipt receipt = submit(sample);
    UUID draft =
        register()
            .as(
                sample.cast().author(),
                services -> services.submissions.withdraw(receipt.submission(), "typo"));
    Receipt later =
        register().as(sample.cast().colleague(), services -> services.submissions.submit(draft));
    assertThat(later.record()).isEqualTo(receipt.record());
    Account author = sample.cast().author();
    Account again =
        register()
            .secondAccount(
                author,
                "again-" + UUID.randomUUID(),
                author.agency(),
                sample.cast().approver().role());
    assertThatThrownBy(
            () -> register().run(again, services -> services.decisions.approve(later.submission())))
        .isInstanceOf(SelfApprovalForbidden.class);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void returned_submission_opens_a_draft_and_can_be_submitted_again(KindSample sample) {
    Receipt receipt = submit(sample);
    register()
        .run(
            sample.cast().approver(),
            s -> s.decisions.sendBack(receipt.submission(), "Falta el folio del acta"));
    UUID draft =
        register()
            .as(sample.cast().author(), services -> services.work.ownWork().returned().stream())
            .filter(row -> row.folio().orElse("").equals(receipt.folio().text()))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(
            register()
                .as(sample.cast().author(), services -> services.drafts.open(draft))
                .returnReason())
        .contains("Falta el folio del acta");
    Receipt again =
        register().as(sample.cast().author(), services -> services.submissions.submit(draft));
    assertThat(again.folio()).isEqualTo(receipt.folio());
    register()
        .run(sample.cast().approver(), services -> services.decisions.approve(again.submission()));
    assertThat(record(receipt).inForce()).contains(again.submission());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void amendment_leaves_what_is_in_force_until_it_is_approved(KindSample sample) {
    Receipt receipt = approved(sample);
    Receipt amendment = amend(sample, receipt);
    assertThat(record(receipt).inForce()).contains(receipt.submission());
    assertThat(
            register()
                .as(
                    sample.cast().approver(),
                    services -> services.work.review(amendment.submission()))
                .changes())
        .isNotEmpty();
    register()
        .run(
            sample.cast().approver(),
            services -> services.decisions.approve(amendment.submission()));
    assertThat(record(receipt).inForce()).contains(amendment.submission());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void record_is_annulled_by_three_different_persons(KindSample sample) {
    Receipt receipt = submit(sample);
    KindSample.Cast cast = sample.cast();
    assertThatThrownBy(
            () ->
                register().as(cast.author(), s -> s.annul(receipt.record(), "Registro duplicado")))
        .isInstanceOf(OpenAlready.class);
    register().run(cast.approver(), services -> services.decisions.approve(receipt.submission()));
    UUID annulment =
        register().as(cast.author(), s -> s.annul(receipt.record(), "Registro duplicado"));
    Account again =
        register()
            .secondAccount(
                cast.author(),
                "again-" + UUID.randomUUID(),
                cast.author().agency(),
                cast.first().role());
    assertThatThrownBy(() -> register().run(again, services -> services.sign(annulment)))
        .isInstanceOf(SamePersonForbidden.class);
    register().run(cast.first(), services -> services.sign(annulment));
    assertThat(record(receipt).isAnnulled()).isFalse();
    register().run(cast.second(), services -> services.sign(annulment));
    assertThat(record(receipt).isAnnulled()).isTrue();
    assertThatThrownBy(
            () -> register().as(cast.author(), s -> s.drafts.amend(receipt.record(), "otra vez")))
        .isInstanceOf(AlreadyAnnulled.class);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void submitting_a_hundred_times_makes_one_record(KindSample sample) throws Exception {
    Account author = sample.cast().author();
    UUID draft =
        register()
            .as(author, services -> services.drafts.start(sample.kind(), sample.form().get()));
    List<Future<Receipt>> receipts =
        together(100, () -> register().as(author, services -> services.submissions.submit(draft)));
    Receipt first = receipts.get(0).get();
    for (Future<Receipt> receipt : receipts) {
      assertThat(receipt.get()).isEqualTo(first);
    }
    assertThat(register().count("select count(*) from submission where draft_id = '" + draft + "'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_hundred_deciders_leave_one_decision_and_ninety_nine_clear_answers(KindSample sample)
      throws Exception {
    Receipt receipt = submit(sample);
    List<Future<Boolean>> answers =
        together(
            100,
            () -> {
              try {
                register()
                    .run(sample.cast().approver(), s -> s.decisions.approve(receipt.submission()));
                return true;
              } catch (AlreadyDecided e) {
                return false;
              }
            });
    long decided = 0;
    for (Future<Boolean> answer : answers) {
      decided += answer.get() ? 1 : 0;
    }
    assertThat(decided).isEqualTo(1);
    assertThat(
            register()
                .count(
                    "select count(*) from transition where to_state = 'APPROVED' and submission_id = '"
                        + receipt.submission()
                        + "'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void another_agency_neither_decides_nor_amends(KindSample sample) {
    Receipt receipt = submit(sample);
    Account stranger = register().account("stranger", "SSPM-JUA", Role.SUPERVISOR);
    assertThatThrownBy(
            () ->
                register()
                    .run(stranger, services -> services.decisions.approve(receipt.submission())))
        .isInstanceOf(NotPermitted.class);
    assertThat(
            register()
                .as(stranger, services -> services.records.open(receipt.folio().text()))
                .sight()
                .showsContent())
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void application_role_can_neither_approve_by_update_nor_change_content(KindSample sample) {
    Receipt receipt = submit(sample);
    UUID id = receipt.submission();
    assertRejected(
        "update submission set status = 'APPROVED' where id = '" + id + "'",
        "without a transition");
    assertRejected(
        "update submission set content = '{}' where id = '" + id + "'", "permission denied");
    assertRejected("delete from submission where id = '" + id + "'", "permission denied");
    assertRejected(
        "update record set in_force = '" + id + "' where id = '" + receipt.record() + "'",
        "not what was approved last");
    assertRejected(
        "update record set annulled = true where id = '" + receipt.record() + "'",
        "annulled without an annulment");
    Account author = sample.cast().author();
    assertRejected(
        """
        insert into transition (id, record_id, submission_id, from_state, to_state, by_account, by_staff, at, entry_id)
        select gen_random_uuid(), '%s', '%s', 'SUBMITTED', 'APPROVED', '%s', '%s', now(), id
        from ledger_entry limit 1
        """
            .formatted(receipt.record(), id, author.id(), author.staff().id()),
        "nobody decides what they wrote");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void opening_for_review_takes_about_as_many_statements_for_every_kind(KindSample sample) {
    Receipt receipt = submit(sample);
    var statistics = register().sessions().getStatistics();
    statistics.clear();
    register().as(sample.cast().approver(), services -> services.work.review(receipt.submission()));
    assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(16);
    statistics.clear();
    register().as(sample.cast().approver(), services -> services.work.queue());
    assertThat(statistics.getPrepareStatementCount())
        .as("whether any is due, how many there are, a page of them, its entry")
        .isLessThanOrEqualTo(4);
  }

  final Receipt submit(KindSample sample) {
    return register().submit(sample.cast().author(), sample.kind(), sample.form().get());
  }

  final Receipt approved(KindSample sample) {
    Receipt receipt = submit(sample);
    register()
        .run(
            sample.cast().approver(), services -> services.decisions.approve(receipt.submission()));
    return receipt;
  }

  /** The amendment of what is in force, submitted. */
  final Receipt amend(KindSample sample, Receipt receipt) {
    UUID draft =
        register()
            .as(
                sample.cast().author(),
                s -> s.drafts.amend(receipt.record(), "Se corrige un dato"));
    rewrite(sample, draft);
    return register().as(sample.cast().author(), services -> services.submissions.submit(draft));
  }

  private void rewrite(KindSample sample, UUID draftId) {
    register()
        .inTransaction(
            entities ->
                entities
                    .createNativeQuery("update draft set content = :content where id = :id")
                    .setParameter("content", amendedText(sample, draftId))
                    .setParameter("id", draftId)
                    .executeUpdate());
  }

  private String amendedText(KindSample sample, UUID draftId) {
    RecordKind<Form> kind = register().kinds().get(sample.kind());
    String text =
        register()
            .inTransaction(
                entities ->
                    entities.find(org.garante.domain.review.Draft.class, draftId).content());
    return org.garante.domain.review.form.FormJson.draftText(
        sample.amended().apply(kind.json().fromDraft(text)));
  }

  private RegisterRecord record(Receipt receipt) {
    return register()
        .inTransaction(entities -> entities.find(RegisterRecord.class, receipt.record()));
  }

  final Submission submission(Receipt receipt) {
    return register()
        .inTransaction(entities -> entities.find(Submission.class, receipt.submission()));
  }

  private void assertRejected(String sql, String why) {
    assertThatThrownBy(() -> register().sqlAsApplication(sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(why);
  }

  static <T> List<Future<T>> together(int times, java.util.concurrent.Callable<T> work)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      return threads.invokeAll(java.util.Collections.nCopies(times, work));
    } finally {
      threads.shutdown();
    }
  }
}
