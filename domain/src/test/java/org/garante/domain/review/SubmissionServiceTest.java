package org.garante.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Link;
import org.garante.domain.transfer.SampleTransfer;
import org.garante.domain.transfer.TransferForm;
import org.junit.jupiter.api.Test;

class SubmissionServiceTest {
  private final Office office = new Office();

  @Test
  void submitting_makes_a_record_with_its_first_submission() {
    Receipt receipt = office.arrest();
    RegisterRecord record = office.record(receipt);
    Submission submission = office.submission(receipt);
    assertThat(record.kind()).isEqualTo("ARR");
    assertThat(record.ownerAgency()).isEqualTo("GN");
    assertThat(record.folio()).isEqualTo(receipt.folio());
    assertThat(record.folio().text()).startsWith("GAR-ARR-2025-GN-000001-");
    assertThat(record.inForce()).isEmpty();
    assertThat(record.isAnnulled()).isFalse();
    assertThat(record.recordedAt()).isEqualTo(office.clock.instant());
    assertThat(submission.number()).isEqualTo(1);
    assertThat(submission.status()).isEqualTo(SubmissionStatus.SUBMITTED);
    assertThat(submission.record()).isEqualTo(record.id());
    assertThat(submission.submittedBy()).isEqualTo(office.recorder.id());
    assertThat(submission.submittedAt()).isEqualTo(office.clock.instant());
    assertThat(submission.urgency()).isEqualTo(Urgency.LIBERTY);
    assertThat(submission.headline()).isEqualTo("Tijuana, BC · GN");
    assertThat(submission.identityHeadline()).isEqualTo("Ana Prueba Uno");
    assertThat(submission.occurredAt()).contains(Instant.parse("2025-06-05T21:20:00Z"));
    assertThat(submission.schemaNumber()).isEqualTo(2);
    assertThat(submission.reason()).isEmpty();
    assertThat(submission.amends()).isEmpty();
    assertThat(submission.handling()).isEqualTo(Handling.NORMAL);
  }

  @Test
  void draft_ends_when_it_is_submitted() {
    office.arrest();
    assertThat(office.drafts.all()).isEmpty();
  }

  @Test
  void same_draft_submitted_again_gives_the_same_receipt() {
    UUID draft = office.as(office.recorder, o -> o.drafting.start("ARR", form()));
    Receipt first = office.as(office.recorder, o -> o.submitting.submit(draft));
    office.clock.pass(Duration.ofDays(3));
    Receipt again = office.as(office.recorder, o -> o.submitting.submit(draft));
    assertThat(again).isEqualTo(first);
    assertThat(office.submissions.submissions()).hasSize(1);
    assertThat(office.ledger.actions()).containsExactly(LedgerAction.SUBMIT);
  }

  @Test
  void receipt_of_another_agencys_draft_is_refused() {
    UUID draft = office.as(office.recorder, o -> o.drafting.start("ARR", form()));
    office.as(office.recorder, o -> o.submitting.submit(draft));
    assertThatThrownBy(() -> office.as(office.recorder2, o -> o.submitting.submit(draft)))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void draft_that_never_was_is_unknown() {
    assertThatThrownBy(
            () -> office.as(office.recorder, o -> o.submitting.submit(UUID.randomUUID())))
        .isInstanceOf(UnknownRecord.class);
  }

  @Test
  void refused_draft_says_what_refused_it_and_stays() {
    ArrestForm form = form();
    form.arrestingAgency = "";
    form.place.state = "";
    UUID draft = office.as(office.recorder, o -> o.drafting.start("ARR", form));
    assertThatThrownBy(() -> office.as(office.recorder, o -> o.submitting.submit(draft)))
        .isInstanceOfSatisfying(
            NotSubmittable.class,
            refusal ->
                assertThat(refusal.findings())
                    .filteredOn(Finding::isRefused)
                    .extracting(Finding::path)
                    .containsExactlyInAnyOrder("arrestingAgency", "place.state"))
        .hasMessageContaining("REQ arrestingAgency valueRequired")
        .hasMessageNotContaining("Prueba");
    assertThat(office.drafts.find(draft)).isPresent();
    assertThat(office.records.all()).isEmpty();
    assertThat(office.ledger.entries()).isEmpty();
  }

  @Test
  void flagged_draft_submits_and_its_findings_go_on_the_record() {
    ArrestForm form = form();
    form.officers.clear();
    form.getMissing().put("officers", Missing.UNKNOWN);
    Receipt receipt = office.arrest(form);
    assertThat(office.submissions.findings(receipt.submission()))
        .extracting(Finding::rule)
        .contains("I04");
  }

  @Test
  void content_is_kept_canonical_with_the_kind_whose_tables_hold_it() {
    Receipt receipt = office.arrest();
    Submission submission = office.submission(receipt);
    FormJson json = office.kinds.get("ARR").json();
    assertThat(json.contentText(json.fromContent(submission.content())))
        .isEqualTo(submission.content());
    assertThat(office.submissions.kind(submission.id()).code()).isEqualTo("ARR");
  }

  @Test
  void whoever_submits_is_an_author_though_they_typed_nothing() {
    UUID draft = office.as(office.recorder, o -> o.drafting.start("ARR", form()));
    Receipt receipt = office.as(office.colleague, o -> o.submitting.submit(draft));
    assertThat(office.submission(receipt).authors())
        .containsExactlyInAnyOrder(office.recorder.staff().id(), office.colleague.staff().id());
  }

  @Test
  void only_those_who_may_draft_may_submit() {
    UUID draft = office.as(office.recorder, o -> o.drafting.start("ARR", form()));
    for (Account other :
        List.of(office.recorder2, office.supervisor, office.auditor, office.admin)) {
      assertThatThrownBy(() -> office.as(other, o -> o.submitting.submit(draft)))
          .isInstanceOf(NotPermitted.class);
    }
  }

  @Test
  void amendment_that_waits_leaves_what_is_in_force() {
    Receipt receipt = office.approvedArrest();
    Receipt amendment = amend(receipt, "rndNumber", "RND-1", "RND-2");
    assertThat(office.record(receipt).inForce()).contains(receipt.submission());
    office.approve(office.supervisor, amendment);
    assertThat(office.record(receipt).inForce()).contains(amendment.submission());
  }

  @Test
  void record_with_something_open_takes_no_further_submission() {
    Receipt receipt = office.approvedArrest();
    UUID draft = office.as(office.recorder, o -> o.drafting.amend(receipt.record(), "Se corrige"));
    office.annul(office.recorder, receipt, "Duplicado");
    assertThatThrownBy(() -> office.as(office.recorder, o -> o.submitting.submit(draft)))
        .isInstanceOf(OpenAlready.class);
  }

  @Test
  void resubmitted_record_keeps_its_folio_and_counts_on() {
    Receipt first = office.arrest();
    office.run(office.supervisor, o -> o.deciding.sendBack(first.submission(), "Falta la hora"));
    UUID draft = office.drafts.openOf(first.record()).orElseThrow().id();
    Receipt second = office.as(office.colleague, o -> o.submitting.submit(draft));
    assertThat(second.record()).isEqualTo(first.record());
    assertThat(second.folio()).isEqualTo(first.folio());
    assertThat(office.submission(second).number()).isEqualTo(2);
    assertThat(office.submission(second).authors()).containsExactly(office.colleague.staff().id());
  }

  @Test
  void first_submission_decides_whether_it_was_late_and_later_ones_change_nothing() {
    Receipt receipt = office.arrest();
    office.run(office.supervisor, o -> o.deciding.sendBack(receipt.submission(), "Falta la hora"));
    office.clock.pass(Duration.ofDays(2));
    UUID draft = office.drafts.openOf(receipt.record()).orElseThrow().id();
    Receipt second = office.as(office.recorder, o -> o.submitting.submit(draft));
    assertThat(office.submissions.findings(second.submission())).isEmpty();
  }

  @Test
  void minor_makes_it_restricted_for_good() {
    ArrestForm minor = form();
    minor.person.age = "17";
    Receipt receipt = office.arrest(minor);
    assertThat(office.record(receipt).isRestricted()).isTrue();
    assertThat(office.submission(receipt).handling()).isEqualTo(Handling.RESTRICTED);
    office.approve(office.supervisor, receipt);
    Receipt amendment = amend(receipt, "person.age", "17", "21");
    assertThat(office.record(receipt).isRestricted()).isTrue();
    assertThat(office.submission(amendment).handling()).isEqualTo(Handling.RESTRICTED);
  }

  @Test
  void year_of_a_folio_is_the_capitals() {
    office.clock.set(Instant.parse("2026-01-01T05:59:59Z"));
    assertThat(operation().folio().text()).startsWith("GAR-OPE-2025-GN-000001-");
    office.clock.set(Instant.parse("2026-01-01T06:00:00Z"));
    assertThat(operation().folio().text()).startsWith("GAR-OPE-2026-GN-000001-");
  }

  @Test
  void links_name_records_under_the_path_of_the_question() {
    UUID arrest = office.arrest().record();
    TransferForm form = new SampleTransfer().form();
    form.arrest = arrest.toString();
    Receipt receipt = office.submit(office.recorder2, "TRA", form);
    assertThat(office.submissions.links(receipt.submission()))
        .containsExactly(new Link("arrest", arrest));
    assertThat(office.submissions.persons(receipt.submission()))
        .isEqualTo(office.submissions.persons(office.submissions.of(arrest).get(0).id()));
  }

  @Test
  void second_account_of_the_same_person_writes_as_the_same_author() {
    Account other = office.secondAccount(office.recorder, "GN", Role.RECORDER);
    UUID draft = office.as(office.recorder, o -> o.drafting.start("ARR", form()));
    Receipt receipt = office.as(other, o -> o.submitting.submit(draft));
    assertThat(office.submission(receipt).authors()).containsExactly(office.recorder.staff().id());
  }

  @Test
  void links_are_sorted_by_role_and_record_and_each_is_named_once() {
    UUID one = UUID.fromString("00000000-0000-4000-8000-000000000001");
    UUID two = UUID.fromString("f0000000-0000-4000-8000-000000000002");
    Outline outline =
        new Outline(
            "",
            "",
            Optional.empty(),
            Urgency.ROUTINE,
            Handling.NORMAL,
            List.of(new Link("b", one), new Link("a", two), new Link("a", one), new Link("a", two)),
            java.util.Set.of(),
            java.util.Set.of(),
            "",
            "");
    assertThat(outline.links())
        .containsExactly(new Link("a", one), new Link("a", two), new Link("b", one));
  }

  private Receipt operation() {
    return office.submit(office.recorder, "OPE", new SampleOperation().form());
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

  private static ArrestForm form() {
    return new SampleArrest().form();
  }
}
