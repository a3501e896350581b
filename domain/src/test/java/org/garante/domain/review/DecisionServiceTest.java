package org.garante.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.garante.domain.access.Account;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Role;
import org.garante.domain.annulment.Annulment;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerOpening;
import org.garante.domain.operation.OperationForm;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.oversight.OversightNoteForm;
import org.garante.domain.oversight.SampleNote;
import org.garante.domain.review.form.Missing;
import org.garante.domain.text.ReasonRequired;
import org.junit.jupiter.api.Test;

class DecisionServiceTest {
  private final Office office = new Office();

  @Test
  void approved_submission_comes_into_force() {
    Receipt receipt = office.arrest();
    office.clock.pass(Duration.ofHours(2));
    office.approve(office.supervisor, receipt);
    assertThat(office.submission(receipt).status()).isEqualTo(SubmissionStatus.APPROVED);
    assertThat(office.record(receipt).inForce()).contains(receipt.submission());
    Transition step = office.transitions.of(receipt.record()).get(1);
    assertThat(step.from()).contains("SUBMITTED");
    assertThat(step.to()).isEqualTo("APPROVED");
    assertThat(step.byAccount()).isEqualTo(office.supervisor.id());
    assertThat(step.at()).isEqualTo(office.clock.instant());
    assertThat(step.reason()).isEmpty();
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.APPROVE);
    assertThat(office.lastEntry().id()).isEqualTo(step.entry());
  }

  @Test
  void author_cannot_decide_by_any_account_of_theirs() {
    Receipt receipt = office.arrest();
    Account again = office.secondAccount(office.recorder, "GN", Role.SUPERVISOR);
    assertThatThrownBy(() -> office.approve(again, receipt))
        .isInstanceOf(SelfApprovalForbidden.class);
    assertThatThrownBy(
            () -> office.run(again, o -> o.deciding.approveAll(List.of(receipt.submission()))))
        .isInstanceOf(SelfApprovalForbidden.class);
    assertThatThrownBy(
            () -> office.run(again, o -> o.deciding.sendBack(receipt.submission(), "Falta")))
        .isInstanceOf(SelfApprovalForbidden.class);
    assertThat(office.submission(receipt).isOpen()).isTrue();
  }

  @Test
  void whoever_edited_the_draft_cannot_decide_either() {
    UUID draft = office.as(office.recorder, o -> o.drafting.start("ARR", form()));
    office.as(
        office.colleague,
        o ->
            o.drafting.leaveOut(
                draft,
                org.garante.domain.review.form.FieldPath.of("officers"),
                Missing.UNKNOWN,
                "",
                o.drafting
                    .open(draft)
                    .held()
                    .at(org.garante.domain.review.form.FieldPath.of("officers"))));
    Receipt receipt = office.as(office.recorder, o -> o.submitting.submit(draft));
    Account again = office.secondAccount(office.colleague, "GN", Role.SUPERVISOR);
    assertThatThrownBy(() -> office.approve(again, receipt))
        .isInstanceOf(SelfApprovalForbidden.class);
  }

  @Test
  void authors_gather_over_all_submissions_since_the_last_approval() {
    Receipt first = office.arrest();
    office.run(office.supervisor, o -> o.deciding.sendBack(first.submission(), "Falta"));
    UUID draft = office.drafts.openOf(first.record()).orElseThrow().id();
    Receipt second = office.as(office.colleague, o -> o.submitting.submit(draft));
    Account again = office.secondAccount(office.recorder, "GN", Role.SUPERVISOR);
    assertThatThrownBy(() -> office.approve(again, second))
        .isInstanceOf(SelfApprovalForbidden.class);
    office.approve(office.supervisor, second);
    assertThat(office.record(first).inForce()).contains(second.submission());
  }

  @Test
  void approval_ends_the_gathering_of_authors() {
    Receipt first = office.approvedArrest();
    UUID draft = office.as(office.colleague, o -> o.drafting.amend(first.record(), "Se corrige"));
    Receipt second = office.as(office.colleague, o -> o.submitting.submit(draft));
    Account again = office.secondAccount(office.recorder, "GN", Role.SUPERVISOR);
    office.approve(again, second);
    assertThat(office.submission(second).status()).isEqualTo(SubmissionStatus.APPROVED);
  }

  @Test
  void only_a_supervisor_of_the_owner_decides() {
    Receipt receipt = office.arrest();
    for (Account other :
        List.of(
            office.recorder,
            office.colleague,
            office.supervisor2,
            office.auditor,
            office.observer,
            office.admin)) {
      assertThatThrownBy(() -> office.approve(other, receipt)).isInstanceOf(NotPermitted.class);
    }
  }

  @Test
  void notes_are_decided_by_another_oversight_account_and_never_by_the_agency() {
    Receipt note = office.submit(office.auditor, "NOT", note());
    assertThatThrownBy(() -> office.approve(office.supervisor, note))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> office.approve(office.auditor, note))
        .isInstanceOf(SelfApprovalForbidden.class);
    office.approve(office.observer, note);
    assertThat(office.record(note).inForce()).contains(note.submission());
  }

  @Test
  void second_decision_is_told_who_decided_what_and_when() {
    Receipt receipt = office.approvedArrest();
    assertThatThrownBy(() -> office.approve(office.deputy, receipt))
        .isInstanceOfSatisfying(
            AlreadyDecided.class,
            decided ->
                assertThat(decided.arguments())
                    .containsExactly(SubmissionStatus.APPROVED, "Carla", office.clock.instant()));
    assertThatThrownBy(
            () -> office.run(office.deputy, o -> o.deciding.sendBack(receipt.submission(), "No")))
        .isInstanceOf(AlreadyDecided.class);
  }

  @Test
  void unknown_submission_is_a_fact_with_a_name() {
    assertThatThrownBy(
            () -> office.run(office.supervisor, o -> o.deciding.approve(UUID.randomUUID())))
        .isInstanceOf(UnknownRecord.class);
  }

  @Test
  void return_needs_a_reason() {
    Receipt receipt = office.arrest();
    assertThatThrownBy(
            () ->
                office.run(
                    office.supervisor,
                    o -> o.deciding.sendBack(receipt.submission(), "\u200B\u00A0")))
        .isInstanceOf(ReasonRequired.class);
    assertThat(office.submission(receipt).isOpen()).isTrue();
  }

  @Test
  void returned_submission_stays_and_its_content_is_a_draft_again() {
    Receipt receipt = office.arrest();
    office.run(
        office.supervisor, o -> o.deciding.sendBack(receipt.submission(), " Falta la hora "));
    assertThat(office.submission(receipt).status()).isEqualTo(SubmissionStatus.RETURNED);
    assertThat(office.transitions.of(receipt.record()).get(1).reason()).contains("Falta la hora");
    assertThat(office.ledger.openings(office.lastEntry().id()))
        .singleElement()
        .extracting(LedgerOpening::leaf, opening -> opening.value().orElse(""))
        .containsExactly("reason", "\"Falta la hora\"");
    Draft draft = office.drafts.openOf(receipt.record()).orElseThrow();
    assertThat(draft.continues()).contains(receipt.submission());
    assertThat(office.kinds.get("ARR").json().fromDraft(draft.content()))
        .usingRecursiveComparison()
        .isEqualTo(
            office.kinds.get("ARR").json().fromContent(office.submission(receipt).content()));
  }

  @Test
  void several_are_approved_at_once_where_the_account_opened_each_and_none_is_flagged() {
    Receipt one = opened(office.arrest());
    Receipt two = opened(office.arrest());
    BulkReceipt receipt = approveAll(two, one, two);
    assertThat(receipt.left()).isEmpty();
    assertThat(receipt.approved())
        .extracting(BulkReceipt.Each::folio)
        .containsExactlyInAnyOrder(one.folio().text(), two.folio().text());
    assertThat(office.record(one).inForce()).isPresent();
    assertThat(office.record(two).inForce()).isPresent();
    assertThat(office.ledger.actions()).filteredOn(LedgerAction.APPROVE::equals).hasSize(2);
    assertThat(office.submissions.bulks())
        .singleElement()
        .satisfies(
            bulk -> assertThat(bulk).containsExactlyInAnyOrder(one.submission(), two.submission()));
  }

  @Test
  void what_the_account_did_not_open_is_left_with_a_word_and_the_others_are_approved() {
    Receipt seen = opened(office.arrest());
    Receipt unseen = office.arrest();
    BulkReceipt receipt = approveAll(seen, unseen);
    assertThat(receipt.approved())
        .extracting(BulkReceipt.Each::submission)
        .containsExactly(seen.submission());
    assertThat(outcomes(receipt, unseen)).containsExactly(BulkReceipt.Outcome.NOT_OPENED);
    assertThat(office.submission(unseen).isOpen()).isTrue();
  }

  @Test
  void what_a_colleague_opened_is_not_opened() {
    Receipt receipt = office.arrest();
    office.as(office.deputy, o -> o.work.review(receipt.submission()));
    assertThat(outcomes(approveAll(receipt), receipt))
        .containsExactly(BulkReceipt.Outcome.NOT_OPENED);
  }

  @Test
  void what_was_submitted_again_since_it_was_opened_is_not_opened() {
    Receipt first = opened(office.arrest());
    UUID draft =
        office.as(office.recorder, o -> o.submitting.withdraw(first.submission(), "Falta"));
    Receipt second = office.as(office.recorder, o -> o.submitting.submit(draft));
    assertThat(outcomes(approveAll(second), second))
        .containsExactly(BulkReceipt.Outcome.NOT_OPENED);
    opened(second);
    assertThat(outcomes(approveAll(second), second)).containsExactly(BulkReceipt.Outcome.APPROVED);
  }

  @Test
  void record_page_that_shows_what_is_in_force_opens_nothing_of_the_amendment() {
    Receipt first = office.approvedArrest();
    UUID draft = office.as(office.recorder, o -> o.drafting.amend(first.record(), "Se corrige"));
    Receipt amendment = office.as(office.recorder, o -> o.submitting.submit(draft));
    office.as(office.supervisor, o -> o.reading.open(first.folio().text()));
    assertThat(outcomes(approveAll(amendment), amendment))
        .containsExactly(BulkReceipt.Outcome.NOT_OPENED);
    opened(amendment);
    assertThat(outcomes(approveAll(amendment), amendment))
        .containsExactly(BulkReceipt.Outcome.APPROVED);
  }

  @Test
  void flagged_ones_are_looked_at_one_by_one() {
    ArrestForm form = form();
    form.officers.clear();
    form.getMissing().put("officers", Missing.UNKNOWN);
    Receipt flagged = opened(office.arrest(form));
    assertThat(outcomes(approveAll(flagged), flagged)).containsExactly(BulkReceipt.Outcome.FLAGGED);
    office.approve(office.supervisor, flagged);
    assertThat(office.record(flagged).inForce()).isPresent();
  }

  @Test
  void what_came_due_since_it_was_opened_is_left() {
    ArrestForm form = form();
    form.rndNumber = "";
    form.getMissing().put("rndNumber", Missing.UNKNOWN);
    Receipt receipt = opened(office.arrest(form));
    Receipt other = opened(office.arrest(form));
    office.clock.set(Instant.parse("2025-06-06T21:20:00Z"));
    assertThat(outcomes(approveAll(receipt), receipt))
        .containsExactly(BulkReceipt.Outcome.APPROVED);
    office.clock.set(Instant.parse("2025-06-06T21:21:00Z"));
    assertThat(outcomes(approveAll(other), other)).containsExactly(BulkReceipt.Outcome.FLAGGED);
  }

  @Test
  void what_was_decided_meanwhile_is_left_with_a_word() {
    Receipt receipt = opened(office.arrest());
    office.approve(office.deputy, receipt);
    assertThat(outcomes(approveAll(receipt), receipt)).containsExactly(BulkReceipt.Outcome.DECIDED);
    assertThat(office.submissions.bulks()).allMatch(List::isEmpty);
  }

  @Test
  void what_is_being_annulled_is_left_with_a_word() {
    Receipt receipt = opened(office.arrest());
    letBeAnnulled(receipt);
    assertThat(outcomes(approveAll(receipt), receipt))
        .containsExactly(BulkReceipt.Outcome.UNDER_ANNULMENT);
  }

  /** As if an annulment had been entered, which nothing lets stand beside what waits. */
  private void letBeAnnulled(Receipt receipt) {
    ActContent content =
        new ActContent(
            UUID.randomUUID(),
            receipt.record(),
            new Annulment(),
            Optional.empty(),
            Optional.empty(),
            "{}",
            List.of());
    office.acts.add(
        new Act(
            new Annulment(),
            content,
            "",
            Optional.empty(),
            office.recorder,
            office.clock.instant()),
        new Annulment(),
        List.of(),
        Set.of(),
        List.of());
  }

  /** The supervisor opens what waits. */
  private Receipt opened(Receipt receipt) {
    office.as(office.supervisor, o -> o.work.review(receipt.submission()));
    return receipt;
  }

  private BulkReceipt approveAll(Receipt... receipts) {
    List<UUID> ids = Stream.of(receipts).map(Receipt::submission).toList();
    return office.as(office.supervisor, o -> o.deciding.approveAll(ids));
  }

  private static List<BulkReceipt.Outcome> outcomes(BulkReceipt bulk, Receipt of) {
    return bulk.all().stream()
        .filter(each -> each.submission().equals(of.submission()))
        .map(BulkReceipt.Each::outcome)
        .toList();
  }

  @Test
  void nothing_is_decided_while_an_annulment_is_under_way() {
    Receipt receipt = office.arrest();
    letBeAnnulled(receipt);
    assertThatThrownBy(() -> office.approve(office.supervisor, receipt))
        .isInstanceOf(OpenAlready.class);
  }

  @Test
  void entry_of_a_decision_names_the_persons_concerned() {
    Receipt receipt = office.approvedArrest();
    assertThat(Set.copyOf(office.lastEntry().subjects()))
        .isEqualTo(office.submissions.persons(receipt.submission()))
        .hasSize(1);
    OperationForm operation = new SampleOperation().form();
    Receipt other = office.submit(office.recorder, "OPE", operation);
    office.approve(office.supervisor, other);
    assertThat(office.lastEntry().subjects()).isEmpty();
  }

  private OversightNoteForm note() {
    OversightNoteForm form = SampleNote.form();
    form.concerns = List.of(office.arrest().record().toString());
    return form;
  }

  private static ArrestForm form() {
    return new SampleArrest().form();
  }
}
