package org.garante.domain.review.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Sight;
import org.garante.domain.annulment.Annulment;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.LedgerOpening;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.oversight.OversightNoteForm;
import org.garante.domain.oversight.SampleNote;
import org.garante.domain.review.Office;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.UnknownRecord;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.text.ReasonRequired;
import org.junit.jupiter.api.Test;

class RecordServiceTest {
  private final Office office = new Office();
  private final Receipt receipt = office.arrest();

  @Test
  void owner_sees_everything_and_the_opening_is_entered_with_its_subjects() {
    RecordView view = open(office.recorder);
    assertThat(view.sight()).isEqualTo(Sight.EVERYTHING);
    assertThat(view.headline()).isEqualTo("Tijuana, BC · GN");
    assertThat(view.answers().at("person.givenNames").map(Answers.Answer::text)).contains("Ana");
    assertThat(view.status()).isEqualTo(SubmissionStatus.SUBMITTED);
    assertThat(view.approved()).isFalse();
    assertThat(view.openSubmission()).contains(receipt.submission());
    LedgerEntry entry = office.lastEntry();
    assertThat(entry.action()).isEqualTo(LedgerAction.OPEN);
    assertThat(entry.object()).contains(receipt.record().toString());
    assertThat(entry.submission()).contains(receipt.submission());
    assertThat(entry.subjects()).hasSize(1);
    assertThat(entry.account()).contains(office.recorder.id());
  }

  @Test
  void same_session_opening_again_within_ten_minutes_is_one_reading() {
    open(office.recorder);
    office.clock.pass(Duration.ofMinutes(10));
    open(office.recorder);
    assertThat(opened()).isEqualTo(1);
    office.clock.pass(Duration.ofMillis(1));
    open(office.recorder);
    assertThat(opened()).isEqualTo(2);
    office.signInAgain(office.recorder);
    open(office.recorder);
    assertThat(opened()).isEqualTo(3);
  }

  @Test
  void opening_it_as_known_then_is_a_reading_of_its_own_and_nothing_can_be_done_from_there() {
    office.approve(office.supervisor, receipt);
    office.checkpoints.checkpoint(office.ledger.entries().size() - 1, office.clock.instant());
    open(office.recorder);
    RecordView then = then(AskedPast.position(0));
    then(AskedPast.position(0));
    assertThat(opened()).isEqualTo(2);
    assertThat(then.approved()).isFalse();
    assertThat(then.can()).isEmpty();
    assertThat(open(office.recorder).approved()).isTrue();
  }

  private RecordView then(AskedPast known) {
    return office.as(office.recorder, o -> o.reading.open(receipt.folio().text(), known));
  }

  @Test
  void auditor_sees_facts_officers_and_a_pseudonym_and_leaves_no_entry() {
    RecordView view = open(office.auditor);
    assertThat(view.sight().groups())
        .containsExactlyInAnyOrder(FieldGroup.FACTS, FieldGroup.OFFICERS);
    assertThat(view.sight().canUnmask()).isTrue();
    assertThat(view.answers().at("person.age")).isPresent();
    assertThat(view.answers().at("person.givenNames")).isEmpty();
    assertThat(view.answers().at("visibleInjuries")).isEmpty();
    assertThat(view.pseudonyms()).hasSize(1);
    assertThat(opened()).isZero();
  }

  @Test
  void unmasking_needs_a_reason_and_holds_for_that_record_account_and_hour() {
    Receipt other = office.arrest();
    assertThatThrownBy(() -> unmask(office.auditor, "\u200B\u00A0"))
        .isInstanceOf(ReasonRequired.class);
    unmask(office.auditor, " Queja 12/2025 ");
    assertThat(open(office.auditor).sight()).isEqualTo(Sight.EVERYTHING);
    assertThat(open(office.auditor, other).sight().showsIdentity()).isFalse();
    assertThat(open(office.auditor2).sight().showsIdentity()).isFalse();
    office.clock.pass(Sights.UNMASKED_FOR);
    assertThat(open(office.auditor).sight().showsIdentity()).isTrue();
    office.clock.pass(Duration.ofMillis(1));
    assertThat(open(office.auditor).sight().showsIdentity()).isFalse();
  }

  @Test
  void unmasking_is_an_entry_with_its_reason_as_a_salted_leaf() {
    unmask(office.auditor, "Queja 12/2025");
    LedgerEntry entry = office.lastEntry();
    assertThat(entry.action()).isEqualTo(LedgerAction.UNMASK);
    assertThat(entry.subjects()).hasSize(1);
    assertThat(office.ledger.openings(entry.id()))
        .singleElement()
        .extracting(LedgerOpening::leaf, opening -> opening.value().orElse(""))
        .containsExactly("reason", "\"Queja 12/2025\"");
    assertThat(office.register.unmaskings())
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo("Queja 12/2025"))
        .satisfies(one -> assertThat(one.entry()).isEqualTo(entry.id()));
  }

  @Test
  void unmasking_names_everybody_whom_any_submission_of_the_record_shows() {
    UUID other = office.submissions.persons(office.arrest().submission()).iterator().next();
    UUID first = office.submissions.persons(receipt.submission()).iterator().next();
    office.approve(office.supervisor, receipt);
    UUID draft =
        office.as(office.recorder, o -> o.drafting.amend(receipt.record(), "Otra persona"));
    FieldPath person = FieldPath.of("person.personId");
    office.run(
        office.recorder,
        o -> o.drafting.identify(draft, person, other, Json.createValue(first.toString())));
    office.as(office.recorder, o -> o.submitting.submit(draft));
    unmask(office.auditor, "Queja 12/2025");
    assertThat(office.lastEntry().subjects()).containsExactlyInAnyOrder(first, other);
  }

  @Test
  void only_auditors_unmask() {
    for (Account other : List.of(office.recorder, office.supervisor, office.observer)) {
      assertThatThrownBy(() -> unmask(other, "Queja")).isInstanceOf(NotPermitted.class);
    }
  }

  @Test
  void out_of_scope_folio_and_agency_are_shown_and_that_is_entered() {
    RecordView view = open(office.stranger);
    assertThat(view.folio()).isEqualTo(receipt.folio().text());
    assertThat(view.ownerAgency()).isEqualTo("GN");
    assertThat(view.sight()).isEqualTo(Sight.FOLIO_ONLY);
    assertThat(view.headline()).isEmpty();
    assertThat(view.answers().all()).isEmpty();
    assertThat(view.found().holding()).isEmpty();
    assertThat(view.links().rows()).isEmpty();
    assertThat(view.steps()).isEmpty();
    assertThat(view.pseudonyms()).isEmpty();
    assertThat(view.can()).doesNotContain(Action.READ, Action.DRAFT, Action.DECIDE);
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.OPEN);
  }

  @Test
  void record_shows_what_is_in_force_while_an_amendment_waits() {
    office.approve(office.supervisor, receipt);
    UUID draft = office.as(office.recorder, o -> o.drafting.amend(receipt.record(), "Se corrige"));
    answer(draft, "RND-2");
    assertThat(open(office.recorder).draft()).contains(draft);
    Receipt amendment = office.as(office.recorder, o -> o.submitting.submit(draft));
    RecordView view = open(office.recorder);
    assertThat(view.shown()).isEqualTo(1);
    assertThat(view.submission()).isEqualTo(receipt.submission());
    assertThat(view.status()).isEqualTo(SubmissionStatus.SUBMITTED);
    assertThat(view.approved()).isTrue();
    assertThat(view.openSubmission()).contains(amendment.submission());
    assertThat(view.answers().at("rndNumber").map(Answers.Answer::text)).contains("RND-1");
    office.approve(office.supervisor, amendment);
    assertThat(open(office.recorder).answers().at("rndNumber").map(Answers.Answer::text))
        .contains("RND-2");
  }

  @Test
  void latest_submission_is_shown_where_none_was_approved() {
    office.run(office.supervisor, o -> o.deciding.sendBack(receipt.submission(), "Falta"));
    UUID draft = office.drafts.openOf(receipt.record()).orElseThrow().id();
    answer(draft, "RND-2");
    office.as(office.recorder, o -> o.submitting.submit(draft));
    RecordView view = open(office.supervisor);
    assertThat(view.shown()).isEqualTo(2);
    assertThat(view.answers().at("rndNumber").map(Answers.Answer::text)).contains("RND-2");
  }

  @Test
  void what_the_account_can_do_follows_the_table() {
    assertThat(open(office.recorder).can())
        .contains(Action.DRAFT, Action.SUBMIT, Action.ACT, Action.READ)
        .doesNotContain(Action.DECIDE, Action.UNMASK, Action.READ_HISTORY);
    assertThat(open(office.supervisor).can())
        .contains(Action.DECIDE, Action.ACT)
        .doesNotContain(Action.DRAFT);
    assertThat(open(office.auditor).can())
        .contains(Action.UNMASK, Action.READ_HISTORY, Action.ACT)
        .doesNotContain(Action.DRAFT, Action.DECIDE);
  }

  @Test
  void open_and_done_annulments_show_as_a_badge_and_refused_ones_do_not() {
    office.approve(office.supervisor, receipt);
    UUID first = office.annul(office.recorder, receipt, "Doble");
    assertThat(open(office.recorder).pendingAct()).contains(Annulment.CODE);
    office.strike(office.supervisor, first, "No lo es");
    assertThat(open(office.recorder).pendingAct()).isEmpty();
    UUID second = office.annul(office.recorder, receipt, "Doble");
    office.sign(office.supervisor, second);
    office.sign(office.auditor, second);
    assertThat(open(office.recorder).annulled()).isTrue();
    assertThat(open(office.recorder).acts())
        .extracting(act -> act.row().id())
        .containsExactly(first, second);
    assertThat(open(office.recorder).acts())
        .extracting(ShownAct::counts)
        .containsExactly(false, true);
  }

  @Test
  void unknown_and_misspelt_folios_are_facts_with_a_name() {
    assertThatThrownBy(() -> office.as(office.recorder, o -> o.reading.open("GAR-ARR-1")))
        .isInstanceOf(UnknownRecord.class);
    String folio = receipt.folio().text().replace("000001", "000002");
    assertThatThrownBy(() -> office.as(office.recorder, o -> o.reading.open(folio)))
        .isInstanceOf(UnknownRecord.class);
  }

  @Test
  void auditor_reads_correspondence_without_unmasking_and_that_is_entered() {
    OversightNoteForm form = SampleNote.form();
    form.concerns = List.of(receipt.record().toString());
    Receipt note = office.submit(office.observer, "NOT", form);
    RecordView view = open(office.auditor, note);
    assertThat(view.sight()).isEqualTo(Sight.EVERYTHING);
    assertThat(view.answers().at("text")).isPresent();
    assertThat(office.lastEntry().object()).contains(note.record().toString());
  }

  private RecordView open(Account account) {
    return open(account, receipt);
  }

  private RecordView open(Account account, Receipt other) {
    return office.as(account, o -> o.reading.open(other.folio().text()));
  }

  private void unmask(Account account, String reason) {
    office.run(account, o -> o.reading.unmask(receipt.folio().text(), reason));
  }

  private void answer(UUID draft, String number) {
    office.as(
        office.recorder,
        o ->
            o.drafting.answer(
                draft,
                FieldPath.of("rndNumber"),
                Json.createValue(number),
                Json.createValue("RND-1")));
  }

  private long opened() {
    return office.ledger.actions().stream().filter(LedgerAction.OPEN::equals).count();
  }
}
