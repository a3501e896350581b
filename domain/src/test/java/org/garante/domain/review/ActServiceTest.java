package org.garante.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.garante.domain.access.Account;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Role;
import org.garante.domain.annulment.Annulment;
import org.garante.domain.annulment.AnnulmentForm;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.review.reading.RecordView;
import org.garante.domain.review.reading.ShownAct;
import org.garante.domain.review.rule.Finding;
import org.junit.jupiter.api.Test;

class ActServiceTest {
  private final Office office = new Office();
  private final ArrestForm form = new SampleArrest().form();
  private final Receipt arrest = office.arrest(form);
  private final String row = "officers." + form.officers.get(0).getKey();

  @Test
  void act_is_entered_by_one_press_beside_a_submission_that_waits_and_counts_at_once() {
    UUID act = handOver(office.recorder);
    assertThat(office.acts.counting(arrest.record())).extracting(Act::id).containsExactly(act);
    assertThat(office.submission(arrest).isOpen()).isTrue();
    office.approve(office.supervisor, arrest);
    assertThat(office.acts.counting(arrest.record())).hasSize(1);
  }

  @Test
  void second_press_is_the_same_act() {
    ActEntry entry = handOver();
    UUID first = office.as(office.recorder, o -> o.acting.enter(entry));
    int entries = office.ledger.entries().size();
    UUID again = office.as(office.recorder, o -> o.acting.enter(entry));
    assertThat(again).isEqualTo(first);
    assertThat(office.ledger.entries()).hasSize(entries);
    assertThatThrownBy(() -> office.as(office.colleague, o -> o.acting.enter(entry)))
        .isInstanceOf(UnknownRecord.class);
  }

  @Test
  void its_entry_concerns_the_persons_of_the_record_and_binds_what_it_says() {
    UUID act = handOver(office.recorder);
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.ACT_ENTER);
    assertThat(office.lastEntry().subjects())
        .containsExactlyElementsOf(office.submissions.persons(arrest.submission()));
    assertThat(office.lastEntry().commitment())
        .isEqualTo(office.acts.find(act).orElseThrow().commitment());
  }

  @Test
  void who_holds_the_person_enters_one_too_and_nobody_else_does() {
    form.handedTo = "FGR";
    Receipt handed = office.arrest(form);
    ActEntry entry = of(handed, "a FGR");
    UUID act = office.as(office.recorder2, o -> o.acting.enter(entry));
    assertThat(act).isEqualTo(entry.id());
    assertThatThrownBy(() -> office.as(office.stranger, o -> o.acting.enter(of(handed, "x"))))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> office.as(office.observer, o -> o.acting.enter(of(handed, "x"))))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void another_person_of_the_same_agency_confirms_it_and_its_author_does_not_by_any_account() {
    UUID act = handOver(office.recorder);
    Account asSupervisor = office.secondAccount(office.recorder, "GN", Role.SUPERVISOR);
    for (Account author : List.of(office.recorder, asSupervisor)) {
      assertThatThrownBy(() -> office.sign(author, act)).isInstanceOf(SamePersonForbidden.class);
    }
    assertThatThrownBy(() -> office.sign(office.supervisor2, act)).isInstanceOf(NotPermitted.class);
    office.sign(office.colleague, act);
    assertThat(status(act)).isEqualTo(ActStatus.CONFIRMED);
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.ACT_CONFIRM);
  }

  @Test
  void many_are_confirmed_by_one_press_or_none() {
    UUID first = handOver(office.recorder);
    UUID second = handOver(office.colleague);
    assertThatThrownBy(
            () -> office.run(office.colleague, o -> o.acting.signAll(List.of(first, second))))
        .isInstanceOf(SamePersonForbidden.class);
    UUID third = handOver(office.recorder);
    office.run(office.deputy, o -> o.acting.signAll(List.of(second, third, third)));
    assertThat(List.of(status(second), status(third))).containsOnly(ActStatus.CONFIRMED);
  }

  @Test
  void who_signs_names_how_far_it_had_come_when_they_saw_it() {
    UUID annulment = proposedOfNote();
    office.sign(office.observer, annulment);
    assertThatThrownBy(
            () -> office.run(office.auditor2, o -> o.acting.sign(annulment, ActStatus.ENTERED)))
        .isInstanceOf(AlreadyDecided.class);
    office.run(office.auditor2, o -> o.acting.sign(annulment, ActStatus.SIGNED));
    assertThat(status(annulment)).isEqualTo(ActStatus.CONFIRMED);
  }

  private UUID proposedOfNote() {
    var note = org.garante.domain.oversight.SampleNote.form();
    note.concerns = List.of(arrest.record().toString());
    Receipt receipt = office.submit(office.auditor, "NOT", note);
    office.approve(office.observer, receipt);
    return office.annul(office.auditor, receipt, "Doble");
  }

  @Test
  void act_never_changes_a_further_one_takes_its_place_and_the_old_one_stays_readable() {
    UUID wrong = handOver(office.recorder);
    UUID right = enter(office.colleague, entry -> entry.correcting(wrong));
    assertThat(office.acts.counting(arrest.record())).extracting(Act::id).containsExactly(right);
    List<ShownAct> shown =
        office.as(office.recorder, o -> o.reading.open(arrest.folio().text())).acts();
    assertThat(shown).extracting(act -> act.row().id()).containsExactly(wrong, right);
    assertThat(shown).extracting(ShownAct::counts).containsExactly(false, true);
    office.strike(office.colleague, right, "No era");
    assertThat(office.acts.counting(arrest.record())).extracting(Act::id).containsExactly(wrong);
  }

  @Test
  void correction_of_a_correction_leaves_the_first_out_too() {
    UUID first = handOver(office.recorder);
    UUID second = enter(office.recorder, entry -> entry.correcting(first));
    UUID third = enter(office.recorder, entry -> entry.correcting(second));
    assertThat(office.acts.counting(arrest.record())).extracting(Act::id).containsExactly(third);
  }

  @Test
  void it_corrects_only_an_act_of_its_record_and_form() {
    Receipt other = office.arrest(form);
    UUID elsewhere = office.as(office.recorder, o -> o.acting.enter(of(other, "x")));
    assertThatThrownBy(() -> enter(office.recorder, entry -> entry.correcting(elsewhere)))
        .isInstanceOf(NotSubmittable.class);
    UUID permission = permit();
    assertThatThrownBy(() -> enter(office.recorder, entry -> entry.correcting(permission)))
        .isInstanceOf(NotSubmittable.class);
  }

  @Test
  void it_is_about_a_row_that_is_there() {
    for (Optional<String> about :
        List.of(
            Optional.<String>empty(),
            Optional.of("officers"),
            Optional.of("officers.gone"),
            Optional.of("otherAgencies." + row.substring(9)))) {
      assertThatThrownBy(
              () ->
                  office.as(
                      office.recorder,
                      o ->
                          o.acting.enter(
                              new ActEntry(
                                  UUID.randomUUID(),
                                  arrest.record(),
                                  SampleActs.HandOver.CODE,
                                  sample("x"),
                                  about,
                                  Optional.empty()))))
          .as(about.toString())
          .isInstanceOf(NotSubmittable.class);
    }
  }

  @Test
  void what_is_impossible_is_refused_and_what_is_missing_too() {
    assertThatThrownBy(() -> office.as(office.recorder, o -> o.acting.enter(of(arrest, "nobody"))))
        .isInstanceOf(NotSubmittable.class);
    assertThatThrownBy(() -> office.as(office.recorder, o -> o.acting.enter(of(arrest, ""))))
        .isInstanceOf(NotSubmittable.class);
    assertThat(office.acts.all()).isEmpty();
  }

  @Test
  void authorisation_is_barred_until_what_it_asks_is_there_and_the_fact_never_is() {
    UUID permission = permit();
    assertThat(office.acts.counting(arrest.record())).isEmpty();
    assertThatThrownBy(() -> office.sign(office.supervisor, permission))
        .isInstanceOf(DecisionBarred.class);
    handOver(office.recorder);
    office.sign(office.supervisor, permission);
    assertThat(office.acts.counting(arrest.record()))
        .extracting(Act::form)
        .containsExactlyInAnyOrder(SampleActs.Permission.CODE, SampleActs.HandOver.CODE);
  }

  @Test
  void what_was_confirmed_or_struck_takes_no_further_step() {
    UUID confirmed = handOver(office.recorder);
    office.sign(office.colleague, confirmed);
    assertThatThrownBy(() -> office.sign(office.deputy, confirmed))
        .isInstanceOf(AlreadyDecided.class);
    assertThatThrownBy(() -> office.strike(office.recorder, confirmed, "x"))
        .isInstanceOf(AlreadyDecided.class);
    UUID struck = handOver(office.recorder);
    office.strike(office.recorder, struck, "Doble");
    assertThatThrownBy(() -> office.sign(office.colleague, struck))
        .isInstanceOf(AlreadyDecided.class);
  }

  @Test
  void acts_of_an_annulled_record_end_and_those_of_another_kind_are_none() {
    Receipt other = office.approvedArrest();
    UUID annulment = office.annul(office.recorder, other, "Doble");
    office.sign(office.supervisor, annulment);
    office.sign(office.auditor, annulment);
    assertThatThrownBy(() -> office.as(office.recorder, o -> o.acting.enter(of(other, "x"))))
        .isInstanceOf(AlreadyAnnulled.class);
    Receipt operation =
        office.submit(
            office.recorder, "OPE", new org.garante.domain.operation.SampleOperation().form());
    assertThatThrownBy(() -> office.as(office.recorder, o -> o.acting.enter(of(operation, "x"))))
        .isInstanceOf(UnknownRecord.class);
  }

  @Test
  void waiting_ones_are_shown_to_whose_signature_is_next_and_to_nobody_who_signed() {
    UUID act = handOver(office.recorder);
    assertThat(waiting(office.supervisor)).contains(act);
    for (Account other : List.of(office.supervisor2, office.auditor)) {
      assertThat(waiting(other)).isEmpty();
    }
    office.sign(office.supervisor, act);
    assertThat(waiting(office.deputy)).isEmpty();
  }

  @Test
  void finding_of_an_act_is_shown_to_whoever_signs_it_and_to_nobody_who_does_not_read_it() {
    office.enter(office.recorder, of(arrest, "somebody"));
    List<ShownAct> waiting = office.as(office.supervisor, o -> o.work.acts());
    assertThat(waiting)
        .singleElement()
        .satisfies(
            act -> assertThat(act.findings()).extracting(Finding::rule).containsExactly("H02"));
    assertThat(open(office.supervisor).acts())
        .singleElement()
        .satisfies(
            act -> assertThat(act.findings()).extracting(Finding::rule).containsExactly("H02"));
    assertThat(open(office.stranger).acts()).isEmpty();
  }

  private RecordView open(Account account) {
    return office.as(account, o -> o.reading.open(arrest.folio().text()));
  }

  private List<UUID> waiting(Account account) {
    return office.as(account, o -> o.work.acts()).stream().map(act -> act.row().id()).toList();
  }

  private UUID permit() {
    return office.as(
        office.recorder,
        o ->
            o.acting.enter(
                ActEntry.of(arrest.record(), SampleActs.Permission.CODE, sample("FGR"))));
  }

  private UUID handOver(Account by) {
    return enter(by, UnaryOperator.identity());
  }

  private UUID enter(Account by, UnaryOperator<ActEntry> change) {
    ActEntry entry = change.apply(handOver());
    return office.enter(by, entry);
  }

  private ActEntry handOver() {
    return of(arrest, "FGR");
  }

  private ActEntry of(Receipt record, String to) {
    return ActEntry.of(record.record(), SampleActs.HandOver.CODE, sample(to)).about(row);
  }

  private static SampleActs.SampleForm sample(String to) {
    SampleActs.SampleForm sample = new SampleActs.SampleForm();
    sample.at.setDate("5/6/2025");
    sample.at.setTime("14:00");
    sample.to = to;
    return sample;
  }

  @Test
  void annulment_is_an_act_with_three_signers() {
    assertThat(new Annulment().signers()).isEqualTo(3);
    assertThat(new Annulment().counts()).isEqualTo(ActKind.Counts.WHEN_SIGNED);
    assertThat(AnnulmentForm.because("x").reason).isEqualTo("x");
  }

  private ActStatus status(UUID act) {
    return office.acts.find(act).orElseThrow().status();
  }
}
