package org.garante.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerOpening;
import org.garante.domain.operation.OperationForm;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.oversight.OversightNoteForm;
import org.garante.domain.oversight.SampleNote;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.rule.Finding;
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
  void barring_finding_keeps_it_from_approval_and_not_from_return() {
    Receipt receipt = office.arrest();
    Submission submission = office.submission(receipt);
    office.submissions.add(
        submission,
        "",
        office.submissions.outline(submission.id()),
        List.of(Finding.flagged("I04", "", "x"), Finding.bars("I27", "", "y")));
    assertThatThrownBy(() -> office.approve(office.supervisor, receipt))
        .isInstanceOfSatisfying(
            DecisionBarred.class, barred -> assertThat(barred.arguments()).containsExactly("I27"));
    office.run(office.supervisor, o -> o.deciding.sendBack(receipt.submission(), "Falta"));
    assertThat(submission.status()).isEqualTo(SubmissionStatus.RETURNED);
  }

  @Test
  void several_are_approved_at_once_where_none_is_flagged() {
    Receipt one = office.arrest();
    Receipt two = office.arrest();
    office.run(
        office.supervisor,
        o -> o.deciding.approveAll(List.of(two.submission(), one.submission(), two.submission())));
    assertThat(office.record(one).inForce()).isPresent();
    assertThat(office.record(two).inForce()).isPresent();
    assertThat(office.ledger.actions()).filteredOn(LedgerAction.APPROVE::equals).hasSize(2);
  }

  @Test
  void flagged_ones_are_looked_at_one_by_one() {
    ArrestForm form = form();
    form.getOfficers().clear();
    form.getMissing().put("officers", Missing.UNKNOWN);
    Receipt flagged = office.arrest(form);
    assertThatThrownBy(
            () ->
                office.run(
                    office.supervisor, o -> o.deciding.approveAll(List.of(flagged.submission()))))
        .isInstanceOf(DecisionBarred.class);
    office.approve(office.supervisor, flagged);
    assertThat(office.record(flagged).inForce()).isPresent();
  }

  @Test
  void nothing_is_decided_while_an_annulment_is_under_way() {
    Receipt receipt = office.arrest();
    office.annulments.add(
        new Annulment(
            office.record(receipt), "Duplicado", office.recorder, office.clock.instant()));
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
    form.setConcerns(List.of(office.arrest().record().toString()));
    return form;
  }

  private static ArrestForm form() {
    return new SampleArrest().form();
  }
}
