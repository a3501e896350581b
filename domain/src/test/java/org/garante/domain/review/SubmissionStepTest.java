package org.garante.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.LedgerOpening;
import org.garante.domain.review.form.FieldPath;
import org.junit.jupiter.api.Test;

/** A submission as a step: its entry in the ledger, and taking it back. */
class SubmissionStepTest {
  private final Office office = new Office();

  @Test
  void submission_is_a_step_with_its_entry() {
    Receipt receipt = office.arrest();
    LedgerEntry entry = office.lastEntry();
    assertThat(entry.action()).isEqualTo(LedgerAction.SUBMIT);
    assertThat(entry.object()).contains(receipt.record().toString());
    assertThat(entry.submission()).contains(receipt.submission());
    assertThat(entry.commitment()).isEqualTo(office.submission(receipt).commitment());
    assertThat(entry.subjects())
        .containsExactlyElementsOf(office.submissions.persons(receipt.submission()));
    assertThat(office.transitions.of(receipt.record()))
        .singleElement()
        .satisfies(step -> assertThat(step.from()).isEmpty())
        .satisfies(step -> assertThat(step.to()).isEqualTo("SUBMITTED"))
        .satisfies(step -> assertThat(step.entry()).isEqualTo(entry.id()))
        .satisfies(step -> assertThat(step.byStaff()).isEqualTo(office.recorder.staff().id()))
        .satisfies(step -> assertThat(step.at()).isEqualTo(entry.at()));
  }

  /** On a clock that runs: whoever verifies compares these times to the microsecond. */
  @Test
  void record_submission_and_annulment_keep_the_time_of_their_entry() {
    office.clock.tick(Duration.ofNanos(1_234_567));
    Receipt receipt = office.arrest();
    LedgerEntry entry = office.lastEntry();
    assertThat(office.submission(receipt).submittedAt()).isEqualTo(entry.at());
    assertThat(office.record(receipt).recordedAt()).isEqualTo(entry.at());
    office.approve(office.supervisor, receipt);
    UUID annulment = office.annul(office.recorder, receipt, "Duplicado");
    assertThat(office.acts.lock(annulment).orElseThrow().enteredAt())
        .isEqualTo(office.lastEntry().at());
  }

  @Test
  void groups_and_findings_have_each_a_salted_leaf_and_no_value_is_kept_twice() {
    office.arrest();
    List<LedgerOpening> openings = office.ledger.openings(office.lastEntry().id());
    assertThat(openings)
        .extracting(LedgerOpening::leaf)
        .containsExactly("facts", "findings", "health", "identity", "officers");
    assertThat(openings).allSatisfy(opening -> assertThat(opening.value()).isEmpty());
    assertThat(openings).allSatisfy(opening -> assertThat(opening.salt()).hasSize(32));
  }

  @Test
  void reason_of_an_amendment_is_a_leaf_of_its_own() {
    Receipt receipt = office.approvedArrest();
    Receipt amendment = amend(receipt, "rndNumber", "RND-1", "RND-2");
    assertThat(office.submission(amendment).reason()).contains("Se corrige");
    assertThat(office.submission(amendment).amends()).contains(receipt.submission());
    assertThat(office.submission(amendment).number()).isEqualTo(2);
    assertThat(office.ledger.openings(office.lastEntry().id()))
        .filteredOn(opening -> opening.leaf().equals("reason"))
        .singleElement()
        .satisfies(opening -> assertThat(opening.value()).contains("\"Se corrige\""));
    assertThat(office.transitions.of(receipt.record()))
        .last()
        .satisfies(step -> assertThat(step.reason()).contains("Se corrige"));
  }

  @Test
  void withdrawn_submission_opens_a_draft_with_its_content_for_whoever_wrote_it() {
    Receipt receipt = office.arrest();
    UUID draft =
        office.as(office.recorder, o -> o.submitting.withdraw(receipt.submission(), "Duplicado"));
    assertThat(office.submission(receipt).status()).isEqualTo(SubmissionStatus.WITHDRAWN);
    Draft opened = office.drafts.find(draft).orElseThrow();
    assertThat(opened.continues()).contains(receipt.submission());
    assertThat(opened.record()).contains(receipt.record());
    assertThat(opened.startedBy()).isEqualTo(office.recorder.id());
    assertThat(opened.authors()).isEmpty();
    assertThat(opened.content()).contains("Prueba Uno");
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.WITHDRAW);
  }

  @Test
  void withdrawal_needs_no_reason_and_keeps_one_that_is_given() {
    Receipt receipt = office.arrest();
    office.as(office.recorder, o -> o.submitting.withdraw(receipt.submission(), " "));
    assertThat(office.transitions.of(receipt.record()).get(1).reason()).isEmpty();
    assertThat(office.ledger.openings(office.lastEntry().id())).isEmpty();
  }

  @Test
  void what_was_decided_is_not_withdrawn() {
    Receipt receipt = office.approvedArrest();
    assertThatThrownBy(
            () -> office.as(office.recorder, o -> o.submitting.withdraw(receipt.submission(), "")))
        .isInstanceOfSatisfying(
            AlreadyDecided.class,
            decided ->
                assertThat(decided.arguments()).startsWith(SubmissionStatus.APPROVED, "Carla"));
  }

  @Test
  void another_agency_withdraws_nothing() {
    Receipt receipt = office.arrest();
    assertThatThrownBy(
            () -> office.as(office.recorder2, o -> o.submitting.withdraw(receipt.submission(), "")))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void submission_moves_once_and_never_again() {
    Map<SubmissionStatus, List<SubmissionStatus>> moves =
        Map.of(
            SubmissionStatus.SUBMITTED,
            List.of(
                SubmissionStatus.APPROVED, SubmissionStatus.RETURNED, SubmissionStatus.WITHDRAWN),
            SubmissionStatus.APPROVED,
            List.of(),
            SubmissionStatus.RETURNED,
            List.of(),
            SubmissionStatus.WITHDRAWN,
            List.of());
    moves.forEach(
        (from, allowed) ->
            assertThat(SubmissionStatus.values())
                .allSatisfy(to -> assertThat(from.mayBecome(to)).isEqualTo(allowed.contains(to))));
  }

  private Receipt amend(Receipt receipt, String path, String was, String becomes) {
    UUID draft = office.as(office.recorder, o -> o.drafting.amend(receipt.record(), "Se corrige"));
    office.as(
        office.recorder,
        o ->
            o.drafting.answer(
                draft, FieldPath.of(path), Json.createValue(becomes), Json.createValue(was)));
    return office.as(office.recorder, o -> o.submitting.submit(draft));
  }
}
