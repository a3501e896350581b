package org.garante.domain.review.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.garante.domain.access.Account;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.oversight.OversightNoteForm;
import org.garante.domain.oversight.SampleNote;
import org.garante.domain.review.DraftView;
import org.garante.domain.review.FieldConflict;
import org.garante.domain.review.Office;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.UnknownRecord;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Difference;
import org.garante.domain.review.form.FieldPath;
import org.junit.jupiter.api.Test;

class WorkServiceTest {
  private final Office office = new Office();

  @Test
  void own_work_keeps_drafts_returns_and_what_waits_apart() {
    UUID draft = office.as(office.recorder, o -> o.drafting.start("OPE"));
    Receipt returned = office.arrest();
    office.run(office.supervisor, o -> o.deciding.sendBack(returned.submission(), "Falta"));
    UUID again = office.drafts.openOf(returned.record()).orElseThrow().id();
    Receipt waiting = office.arrest();
    WorkService.OwnWork work = office.as(office.recorder, o -> o.work.ownWork());
    assertThat(work.drafts()).extracting(DraftRow::id).containsExactly(draft);
    assertThat(work.returned()).extracting(DraftRow::id).containsExactly(again);
    assertThat(work.waiting())
        .extracting(QueueRow::submission)
        .containsExactly(waiting.submission());
  }

  @Test
  void queue_that_shows_names_is_one_entry_with_all_its_subjects() {
    office.arrest();
    office.arrest();
    List<QueueRow> queue = office.as(office.supervisor, o -> o.work.queue());
    assertThat(queue).hasSize(2);
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.LIST);
    assertThat(office.lastEntry().object()).contains("queue");
    assertThat(office.lastEntry().subjects()).hasSize(2);
  }

  @Test
  void queue_without_names_is_no_entry() {
    office.submit(office.recorder, "OPE", new SampleOperation().form());
    int before = office.ledger.entries().size();
    office.as(office.supervisor, o -> o.work.queue());
    assertThat(office.ledger.entries()).hasSize(before);
  }

  @Test
  void review_shows_content_findings_author_and_steps_and_is_entered() {
    Receipt receipt = office.arrest();
    ReviewView view = review(office.supervisor, receipt);
    assertThat(view.folio()).isEqualTo(receipt.folio().text());
    assertThat(view.number()).isEqualTo(1);
    assertThat(view.answers().at("person.givenNames").map(Answers.Answer::text)).contains("Ana");
    assertThat(view.inForce()).isEmpty();
    assertThat(view.changes()).isEmpty();
    assertThat(view.found().holding()).isEmpty();
    assertThat(view.author().name()).isEqualTo("Ana");
    assertThat(view.author().submitted()).isEqualTo(1);
    assertThat(view.barredFromDeciding()).isFalse();
    assertThat(view.deciders()).isEmpty();
    assertThat(view.steps()).hasSize(1);
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.OPEN);
    assertThat(office.lastEntry().submission()).contains(receipt.submission());
  }

  @Test
  void review_of_what_was_returned_shows_what_changed_since() {
    Receipt receipt = office.arrest();
    assertThat(review(office.supervisor, receipt).returned()).isEmpty();
    office.run(office.supervisor, o -> o.deciding.sendBack(receipt.submission(), "Falta"));
    UUID draft = office.drafts.openOf(receipt.record()).orElseThrow().id();
    office.as(
        office.recorder,
        o ->
            o.drafting.answer(
                draft,
                FieldPath.of("rndNumber"),
                Json.createValue("RND-2"),
                Json.createValue("RND-1")));
    Receipt again = office.as(office.recorder, o -> o.submitting.submit(draft));
    ReviewView view = review(office.supervisor, again);
    assertThat(view.returned()).isPresent();
    assertThat(view.sinceReturn()).extracting(Difference.Change::path).containsExactly("rndNumber");
  }

  @Test
  void review_of_an_amendment_shows_old_beside_new() {
    Receipt receipt = office.approvedArrest();
    UUID draft = office.as(office.recorder, o -> o.drafting.amend(receipt.record(), "Se corrige"));
    office.as(
        office.recorder,
        o ->
            o.drafting.answer(
                draft,
                FieldPath.of("rndNumber"),
                Json.createValue("RND-2"),
                Json.createValue("RND-1")));
    Receipt amendment = office.as(office.recorder, o -> o.submitting.submit(draft));
    ReviewView view = review(office.supervisor, amendment);
    assertThat(view.amendmentReason()).contains("Se corrige");
    assertThat(view.inForce()).isPresent();
    assertThat(view.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.sort()).isEqualTo(Difference.Sort.CHANGED))
        .satisfies(
            change -> assertThat(change.before().map(Answers.Answer::text)).contains("RND-1"))
        .satisfies(
            change -> assertThat(change.after().map(Answers.Answer::text)).contains("RND-2"));
  }

  @Test
  void who_wrote_it_is_told_who_can_decide_instead() {
    Receipt receipt = office.arrest();
    Account again = office.secondAccount(office.recorder, "GN", Role.SUPERVISOR);
    ReviewView view = review(again, receipt);
    assertThat(view.barredFromDeciding()).isTrue();
    assertThat(view.deciders()).containsExactly("Carla", "Dora");
  }

  @Test
  void returns_of_the_author_are_counted_for_the_reviewer() {
    Receipt receipt = office.arrest();
    office.run(office.supervisor, o -> o.deciding.sendBack(receipt.submission(), "Falta"));
    ReviewView view = review(office.deputy, office.arrest());
    assertThat(view.author().submitted()).isEqualTo(2);
    assertThat(view.author().returned()).isEqualTo(1);
  }

  @Test
  void only_those_who_may_decide_review() {
    Receipt receipt = office.arrest();
    for (Account other : List.of(office.recorder, office.supervisor2, office.auditor)) {
      assertThatThrownBy(() -> review(other, receipt)).isInstanceOf(NotPermitted.class);
    }
    assertThatThrownBy(() -> office.as(office.supervisor, o -> o.work.review(UUID.randomUUID())))
        .isInstanceOf(UnknownRecord.class);
  }

  @Test
  void opening_for_review_and_opening_the_record_are_one_reading() {
    Receipt receipt = office.arrest();
    review(office.supervisor, receipt);
    office.as(office.supervisor, o -> o.reading.open(receipt.folio().text()));
    assertThat(office.ledger.actions()).filteredOn(LedgerAction.OPEN::equals).hasSize(1);
  }

  @Test
  void acts_under_way_are_listed_for_whose_signature_is_next() {
    Receipt receipt = office.approvedArrest();
    UUID annulment = office.annul(office.recorder, receipt, "Doble");
    List<ShownAct> acts = office.as(office.supervisor, o -> o.work.acts());
    assertThat(acts).extracting(act -> act.row().id()).containsExactly(annulment);
  }

  @Test
  void auditor_reviews_the_text_of_a_note_without_unmasking() {
    OversightNoteForm form = SampleNote.form();
    form.concerns = List.of(office.arrest().record().toString());
    Receipt note = office.submit(office.observer, "NOT", form);
    assertThat(review(office.auditor, note).answers().at("text")).isPresent();
  }

  @Test
  void matches_name_records_of_the_same_person_and_enter_whom_they_show() {
    Receipt receipt = office.arrest();
    UUID draft =
        office.as(office.recorder, o -> o.drafting.start("ARR", new SampleArrest().form()));
    List<RegisterQuery.LikelyMatch> matches =
        office.as(office.recorder, o -> o.matching.of(draft)).rows();
    assertThat(matches)
        .singleElement()
        .satisfies(match -> assertThat(match.folio()).isEqualTo(receipt.folio().text()))
        .satisfies(match -> assertThat(match.headline()).isNotEmpty());
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.SEARCH);
    assertThat(office.lastEntry().subjects()).hasSize(1);
  }

  @Test
  void matches_say_that_there_are_more_than_are_shown() {
    IntStream.range(0, 5).forEach(i -> office.arrest());
    UUID draft =
        office.as(office.recorder, o -> o.drafting.start("ARR", new SampleArrest().form()));
    MatchService.Matches five = office.as(office.recorder, o -> o.matching.of(draft));
    assertThat(five.rows()).hasSize(5);
    assertThat(five.more()).isFalse();

    office.arrest();
    MatchService.Matches six = office.as(office.recorder, o -> o.matching.of(draft));
    assertThat(six.rows()).hasSize(5);
    assertThat(six.more()).isTrue();
  }

  @Test
  void picked_match_makes_it_the_same_person() {
    UUID known = office.submissions.persons(office.arrest().submission()).iterator().next();
    UUID draft =
        office.as(office.recorder, o -> o.drafting.start("ARR", new SampleArrest().form()));
    JsonValue was = was(draft);
    assertThatThrownBy(
            () -> office.run(office.recorder, o -> o.matching.pick(draft, known, JsonValue.NULL)))
        .isInstanceOf(FieldConflict.class);
    office.run(office.recorder, o -> o.matching.pick(draft, known, was));
    Receipt second = office.as(office.recorder, o -> o.submitting.submit(draft));
    assertThat(office.submissions.persons(second.submission())).containsExactly(known);
  }

  @Test
  void match_out_of_scope_shows_folio_and_agency_and_cannot_be_picked() {
    Receipt receipt = office.arrest();
    UUID known = office.submissions.persons(receipt.submission()).iterator().next();
    UUID draft =
        office.as(office.stranger, o -> o.drafting.start("ARR", new SampleArrest().form()));
    List<RegisterQuery.LikelyMatch> matches =
        office.as(office.stranger, o -> o.matching.of(draft)).rows();
    assertThat(matches)
        .singleElement()
        .satisfies(match -> assertThat(match.headline()).isEmpty())
        .satisfies(match -> assertThat(match.person()).isEmpty());
    assertThatThrownBy(
            () -> office.run(office.stranger, o -> o.matching.pick(draft, known, JsonValue.NULL)))
        .isInstanceOf(UnknownRecord.class);
  }

  @Test
  void there_are_no_matches_without_a_name_or_for_kinds_about_no_person() {
    office.arrest();
    UUID blank = office.as(office.recorder, o -> o.drafting.start("ARR"));
    UUID operation = office.as(office.recorder, o -> o.drafting.start("OPE"));
    MatchService.Matches ofBlank = office.as(office.recorder, o -> o.matching.of(blank));
    MatchService.Matches ofOperation = office.as(office.recorder, o -> o.matching.of(operation));
    assertThat(ofBlank.rows()).isEmpty();
    assertThat(ofOperation.rows()).isEmpty();
    assertThatThrownBy(() -> office.as(office.recorder2, o -> o.matching.of(blank)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> office.as(office.recorder, o -> o.matching.of(UUID.randomUUID())))
        .isInstanceOf(UnknownRecord.class);
  }

  private ReviewView review(Account account, Receipt receipt) {
    return office.as(account, o -> o.work.review(receipt.submission()));
  }

  /** Whom the draft is about by now. */
  private JsonValue was(UUID draft) {
    return office
        .<DraftView>as(office.recorder, o -> o.drafting.open(draft))
        .held()
        .at(FieldPath.of("person.personId"));
  }
}
