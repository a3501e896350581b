package org.garante.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Role;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.oversight.OversightNoteForm;
import org.garante.domain.oversight.SampleNote;
import org.garante.domain.text.ReasonRequired;
import org.junit.jupiter.api.Test;

class AnnulmentTest {
  private final Office office = new Office();

  @Test
  void three_persons_annul_an_approved_record() {
    Receipt receipt = office.approvedArrest();
    UUID annulment = propose(office.recorder, receipt);
    assertThat(office.record(receipt).isAnnulled()).isFalse();
    office.sign(office.supervisor, annulment);
    assertThat(office.record(receipt).isAnnulled()).isFalse();
    assertThat(office.record(receipt).inForce()).isPresent();
    office.sign(office.auditor, annulment);
    assertThat(office.record(receipt).isAnnulled()).isTrue();
    assertThat(office.acts.all())
        .singleElement()
        .satisfies(done -> assertThat(done.status()).isEqualTo(ActStatus.CONFIRMED))
        .satisfies(
            done -> assertThat(done.content()).contains("\"reason\":\"Registro duplicado\""));
  }

  @Test
  void record_that_was_never_approved_can_be_annulled_too() {
    Receipt receipt = office.arrest();
    office.run(office.supervisor, o -> o.deciding.sendBack(receipt.submission(), "No procede"));
    UUID annulment = propose(office.recorder, receipt);
    office.sign(office.supervisor, annulment);
    office.sign(office.auditor, annulment);
    assertThat(office.record(receipt).isAnnulled()).isTrue();
    assertThat(office.record(receipt).inForce()).isEmpty();
  }

  @Test
  void each_step_is_a_transition_of_the_record_with_its_entry() {
    Receipt receipt = office.approvedArrest();
    UUID annulment = propose(office.recorder, receipt);
    office.sign(office.supervisor, annulment);
    office.sign(office.auditor, annulment);
    List<Transition> steps = office.transitions.of(receipt.record()).subList(2, 5);
    assertThat(steps)
        .extracting(step -> step.from().orElse("-") + " " + step.to())
        .containsExactly("- ENTERED", "ENTERED SIGNED", "SIGNED CONFIRMED");
    assertThat(steps).allSatisfy(step -> assertThat(step.submission()).isEmpty());
    assertThat(office.ledger.actions())
        .endsWith(LedgerAction.ACT_ENTER, LedgerAction.ACT_SIGN, LedgerAction.ACT_CONFIRM);
  }

  @Test
  void proposing_needs_a_reason() {
    Receipt receipt = office.approvedArrest();
    assertThatThrownBy(() -> office.annul(office.recorder, receipt, "\u200B\u00A0"))
        .isInstanceOf(NotSubmittable.class);
  }

  @Test
  void no_annulment_beside_an_open_submission_or_another_annulment() {
    Receipt open = office.arrest();
    assertThatThrownBy(() -> propose(office.recorder, open)).isInstanceOf(OpenAlready.class);
    Receipt receipt = office.approvedArrest();
    propose(office.recorder, receipt);
    assertThatThrownBy(() -> propose(office.colleague, receipt)).isInstanceOf(OpenAlready.class);
    assertThatThrownBy(
            () -> office.as(office.recorder, o -> o.drafting.amend(receipt.record(), "x")))
        .isInstanceOf(OpenAlready.class);
  }

  @Test
  void proposer_signs_neither_second_nor_third_by_any_account() {
    Receipt receipt = office.approvedArrest();
    UUID annulment = propose(office.recorder, receipt);
    Account asSupervisor = office.secondAccount(office.recorder, "GN", Role.SUPERVISOR);
    assertThatThrownBy(() -> office.sign(asSupervisor, annulment))
        .isInstanceOf(SamePersonForbidden.class);
    office.sign(office.supervisor, annulment);
    Account asAuditor = office.secondAccount(office.colleague, "SABG", Role.AUDITOR);
    Account seconder = office.secondAccount(office.supervisor, "SABG", Role.AUDITOR);
    Account proposer = office.secondAccount(asSupervisor, "SABG", Role.AUDITOR);
    assertThatThrownBy(() -> office.sign(seconder, annulment))
        .isInstanceOf(SamePersonForbidden.class);
    assertThatThrownBy(() -> office.sign(proposer, annulment))
        .isInstanceOf(SamePersonForbidden.class);
    office.sign(asAuditor, annulment);
    assertThat(office.record(receipt).isAnnulled()).isTrue();
  }

  @Test
  void each_signature_is_of_its_own_role() {
    Receipt receipt = office.approvedArrest();
    for (Account other : List.of(office.supervisor, office.recorder2, office.auditor)) {
      assertThatThrownBy(() -> propose(other, receipt)).isInstanceOf(NotPermitted.class);
    }
    UUID annulment = propose(office.recorder, receipt);
    for (Account other : List.of(office.colleague, office.supervisor2, office.auditor)) {
      assertThatThrownBy(() -> office.sign(other, annulment)).isInstanceOf(NotPermitted.class);
    }
    office.sign(office.supervisor, annulment);
    for (Account other : List.of(office.colleague, office.deputy, office.observer)) {
      assertThatThrownBy(() -> office.sign(other, annulment)).isInstanceOf(NotPermitted.class);
    }
  }

  @Test
  void third_signature_does_not_come_before_the_second() {
    Receipt receipt = office.approvedArrest();
    UUID annulment = propose(office.recorder, receipt);
    assertThatThrownBy(() -> office.sign(office.auditor, annulment))
        .isInstanceOf(NotPermitted.class);
    office.sign(office.supervisor, annulment);
    assertThatThrownBy(() -> office.sign(office.deputy, annulment))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () -> office.run(office.deputy, o -> o.acting.sign(annulment, ActStatus.ENTERED)))
        .isInstanceOf(AlreadyDecided.class);
  }

  @Test
  void proposer_takes_it_back_the_second_and_the_third_refuse_it() {
    Receipt receipt = office.approvedArrest();
    refuse(office.recorder, propose(office.recorder, receipt));
    refuse(office.supervisor, propose(office.recorder, receipt));
    UUID seconded = propose(office.recorder, receipt);
    office.sign(office.supervisor, seconded);
    assertThatThrownBy(() -> refuse(office.deputy, seconded)).isInstanceOf(NotPermitted.class);
    refuse(office.auditor, seconded);
    assertThat(office.acts.all()).extracting(Act::status).containsOnly(ActStatus.STRUCK);
    assertThat(office.record(receipt).isAnnulled()).isFalse();
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.ACT_STRIKE);
    assertThat(office.transitions.of(receipt.record()))
        .last()
        .satisfies(step -> assertThat(step.from()).contains("SIGNED"))
        .satisfies(step -> assertThat(step.to()).isEqualTo("STRUCK"))
        .satisfies(step -> assertThat(step.reason()).contains("No lo es"));
  }

  @Test
  void refusing_needs_a_reason_and_something_open() {
    Receipt receipt = office.approvedArrest();
    UUID annulment = propose(office.recorder, receipt);
    assertThatThrownBy(() -> office.strike(office.recorder, annulment, "\u200B\u00A0"))
        .isInstanceOf(ReasonRequired.class);
    refuse(office.recorder, annulment);
    assertThatThrownBy(() -> refuse(office.recorder, annulment)).isInstanceOf(AlreadyDecided.class);
  }

  @Test
  void annulled_record_takes_nothing_more() {
    Receipt receipt = office.approvedArrest();
    UUID annulment = propose(office.recorder, receipt);
    office.sign(office.supervisor, annulment);
    office.sign(office.auditor, annulment);
    assertThatThrownBy(() -> propose(office.recorder, receipt)).isInstanceOf(AlreadyAnnulled.class);
    assertThatThrownBy(
            () -> office.as(office.recorder, o -> o.drafting.amend(receipt.record(), "x")))
        .isInstanceOf(AlreadyAnnulled.class);
  }

  @Test
  void note_is_annulled_by_its_author_and_two_other_oversight_accounts() {
    OversightNoteForm form = SampleNote.form();
    form.concerns = List.of(office.arrest().record().toString());
    Receipt note = office.submit(office.auditor, "NOT", form);
    office.approve(office.observer, note);
    assertThatThrownBy(() -> propose(office.auditor2, note)).isInstanceOf(NotPermitted.class);
    UUID annulment = propose(office.auditor, note);
    assertThatThrownBy(() -> office.sign(office.supervisor, annulment))
        .isInstanceOf(NotPermitted.class);
    office.sign(office.observer, annulment);
    assertThatThrownBy(() -> office.sign(office.observer, annulment))
        .isInstanceOf(SamePersonForbidden.class);
    office.sign(office.auditor2, annulment);
    assertThat(office.record(note).isAnnulled()).isTrue();
  }

  @Test
  void unknown_record_and_annulment_are_facts_with_a_name() {
    assertThatThrownBy(
            () ->
                office.annul(
                    office.recorder,
                    new Receipt(
                        UUID.randomUUID(),
                        office.record(office.arrest()).folio(),
                        UUID.randomUUID()),
                    "x"))
        .isInstanceOf(UnknownRecord.class);
    assertThatThrownBy(() -> office.sign(office.supervisor, UUID.randomUUID()))
        .isInstanceOf(UnknownRecord.class);
  }

  private UUID propose(Account by, Receipt receipt) {
    return office.annul(by, receipt, " Registro duplicado ");
  }

  private void refuse(Account by, UUID annulment) {
    office.strike(by, annulment, "No lo es");
  }
}
