package org.garante.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.review.form.Answers;
import org.garante.domain.text.ReasonRequired;
import org.junit.jupiter.api.Test;

/** Drafts that begin with what is there: amendments, returned ones, and more of the same. */
class DraftFromRecordTest {
  private final Office office = new Office();

  @Test
  void amendment_that_was_never_submitted_can_be_thrown_away() {
    Receipt receipt = office.approvedArrest();
    UUID draft = amend(office.recorder, receipt);
    office.run(office.recorder, o -> o.drafting.discard(draft, "Se abrió por error"));
    assertThat(office.drafts.find(draft)).isEmpty();
    assertThat(office.record(receipt).inForce()).contains(receipt.submission());
  }

  @Test
  void amendment_begins_with_what_is_in_force_and_its_reason() {
    Receipt receipt = office.approvedArrest();
    UUID draft = amend(office.colleague, receipt);
    DraftView view = open(office.colleague, draft);
    assertThat(view.amendmentReason()).contains("Se corrige");
    assertThat(view.folio()).contains(receipt.folio().text());
    assertThat(view.answers().at("rndNumber").map(Answers.Answer::text)).contains("RND-1");
    assertThat(office.drafts.find(draft).orElseThrow().authors())
        .containsExactly(office.colleague.staff().id());
  }

  @Test
  void amendment_needs_a_reason() {
    Receipt receipt = office.approvedArrest();
    assertThatThrownBy(
            () ->
                office.as(office.recorder, o -> o.drafting.amend(receipt.record(), "\u200B\u00A0")))
        .isInstanceOf(ReasonRequired.class);
  }

  @Test
  void amendment_under_way_is_gone_on_with() {
    Receipt receipt = office.approvedArrest();
    UUID draft = amend(office.recorder, receipt);
    assertThat(amend(office.colleague, receipt)).isEqualTo(draft);
  }

  @Test
  void what_was_never_approved_is_not_amended() {
    Receipt receipt = office.arrest();
    assertThatThrownBy(() -> amend(office.recorder, receipt)).isInstanceOf(OpenAlready.class);
    office.run(office.supervisor, o -> o.deciding.sendBack(receipt.submission(), "Falta"));
    office.drafts.all().forEach(office.drafts::remove);
    assertThatThrownBy(() -> amend(office.recorder, receipt)).isInstanceOf(UnknownRecord.class);
  }

  @Test
  void another_agency_amends_nothing() {
    Receipt receipt = office.approvedArrest();
    assertThatThrownBy(() -> amend(office.recorder2, receipt)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> amend(office.supervisor, receipt)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void transfer_that_follows_from_an_arrest_names_it_and_note_addresses_its_agency() {
    Receipt arrest = office.approvedArrest();
    UUID transfer = office.as(office.recorder, o -> o.drafting.follow(arrest.record(), "TRA"));
    assertThat(open(office.recorder, transfer).answers().at("arrest").map(Answers.Answer::text))
        .contains(arrest.record().toString());
    UUID note = office.as(office.auditor, o -> o.drafting.follow(arrest.record(), "NOT"));
    assertThat(open(office.auditor, note).answers().at("addressedAgency").map(Answers.Answer::text))
        .contains("GN");
  }

  @Test
  void arrest_follows_from_an_operation() {
    Receipt operation = office.submit(office.recorder, "OPE", new SampleOperation().form());
    UUID arrest = office.as(office.recorder, o -> o.drafting.follow(operation.record(), "ARR"));
    assertThat(open(office.recorder, arrest).answers().at("operation").map(Answers.Answer::text))
        .contains(operation.record().toString());
  }

  @Test
  void nothing_follows_out_of_sight_or_of_a_kind_that_does_not() {
    ArrestForm form = new SampleArrest().form();
    form.handedTo = "GN";
    Receipt arrest = office.submit(office.recorder, "ARR", form);
    assertThatThrownBy(
            () -> office.as(office.recorder2, o -> o.drafting.follow(arrest.record(), "TRA")))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () -> office.as(office.recorder, o -> o.drafting.follow(arrest.record(), "OPE")))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () -> office.as(office.recorder, o -> o.drafting.follow(arrest.record(), "NOT")))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void another_person_of_the_same_arrest_begins_with_what_they_share() {
    Receipt receipt = office.arrest();
    UUID next = office.as(office.colleague, o -> o.drafting.another(receipt.record()));
    DraftView view = open(office.colleague, next);
    assertThat(view.answers().at("arrestingAgency").map(Answers.Answer::text)).contains("GN");
    assertThat(view.answers().at("person.givenNames").map(Answers.Answer::text)).contains("");
    assertThat(view.folio()).isEmpty();
  }

  @Test
  void another_like_a_draft_leaves_that_as_it_is() {
    UUID draft = start(office.recorder);
    String before = text(draft);
    UUID next = office.as(office.recorder, o -> o.drafting.anotherLike(draft));
    assertThat(next).isNotEqualTo(draft);
    assertThat(text(draft)).isEqualTo(before);
    assertThat(text(next)).doesNotContain("Prueba Uno");
  }

  @Test
  void draft_of_a_restricted_record_is_for_those_who_wrote_it() {
    ArrestForm minor = new SampleArrest().form();
    minor.person.age = "16";
    Receipt receipt = office.arrest(minor);
    office.approve(office.supervisor, receipt);
    assertThatThrownBy(() -> amend(office.colleague, receipt)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> office.as(office.colleague, o -> o.drafting.another(receipt.record())))
        .isInstanceOf(NotPermitted.class);
    UUID draft = amend(office.recorder, receipt);
    assertThatThrownBy(() -> open(office.colleague, draft)).isInstanceOf(NotPermitted.class);
    assertThat(open(office.recorder, draft).kind()).isEqualTo("ARR");
  }

  @Test
  void returned_draft_shows_why_it_was_returned() {
    Receipt receipt = office.arrest();
    office.run(office.supervisor, o -> o.deciding.sendBack(receipt.submission(), "Falta la hora"));
    UUID draft = office.drafts.openOf(receipt.record()).orElseThrow().id();
    DraftView view = open(office.recorder, draft);
    assertThat(view.returnReason()).contains("Falta la hora");
    assertThat(view.neverSubmitted()).isFalse();
  }

  @Test
  void operations_have_nothing_in_common_with_the_next() {
    Receipt receipt = office.submit(office.recorder, "OPE", new SampleOperation().form());
    UUID next = office.as(office.recorder, o -> o.drafting.another(receipt.record()));
    assertThat(open(office.recorder, next).answers().at("name").orElseThrow().isBlank()).isTrue();
  }

  private UUID start(Account by) {
    return start(by, new SampleArrest().form());
  }

  private UUID start(Account by, ArrestForm form) {
    return office.as(by, o -> o.drafting.start("ARR", form));
  }

  private UUID amend(Account by, Receipt receipt) {
    return office.as(by, o -> o.drafting.amend(receipt.record(), "Se corrige"));
  }

  private DraftView open(Account by, UUID draft) {
    return office.as(by, o -> o.drafting.open(draft));
  }

  private String text(UUID draft) {
    return office.drafts.find(draft).orElseThrow().content();
  }
}
