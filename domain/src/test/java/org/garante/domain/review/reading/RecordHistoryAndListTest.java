package org.garante.domain.review.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerOpening;
import org.garante.domain.review.Office;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.text.ReasonRequired;
import org.junit.jupiter.api.Test;

/** What a record has been through, and records in lists and searches. */
class RecordHistoryAndListTest {
  private final Office office = new Office();
  private final Receipt receipt = office.arrest();

  @Test
  void history_has_every_submission_with_what_it_changed() {
    office.run(office.supervisor, o -> o.deciding.sendBack(receipt.submission(), "Falta"));
    UUID draft = office.drafts.openOf(receipt.record()).orElseThrow().id();
    answer(draft, "RND-2");
    office.as(office.recorder, o -> o.submitting.submit(draft));
    HistoryView history = history(office.auditor);
    assertThat(history.submissions())
        .extracting(HistoryView.Chapter::number, HistoryView.Chapter::status)
        .containsExactly(tuple(1, SubmissionStatus.RETURNED), tuple(2, SubmissionStatus.SUBMITTED));
    assertThat(history.submissions().get(0).changes()).isEmpty();
    assertThat(history.submissions().get(1).changes())
        .singleElement()
        .satisfies(change -> assertThat(change.path()).isEqualTo("rndNumber"));
    assertThat(history.steps()).hasSize(3);
    assertThat(history.accesses())
        .singleElement()
        .satisfies(access -> assertThat(access.action()).isEqualTo(LedgerAction.OPEN_HISTORY));
  }

  @Test
  void masked_history_withholds_what_identity_and_health_say() {
    office.approve(office.supervisor, receipt);
    UUID draft =
        office.as(
            office.recorder, o -> o.drafting.amend(receipt.record(), "Se llama de otro modo"));
    office.as(
        office.recorder,
        o ->
            o.drafting.answer(
                draft,
                FieldPath.of("person.givenNames"),
                Json.createValue("María"),
                Json.createValue("Ana")));
    office.as(office.recorder, o -> o.submitting.submit(draft));
    HistoryView.Chapter masked = history(office.auditor).submissions().get(1);
    assertThat(masked.changes()).isEmpty();
    assertThat(masked.reason()).isEmpty();
    HistoryView.Chapter open = history(office.observer).submissions().get(1);
    assertThat(open.changes()).hasSize(1);
    assertThat(open.reason()).contains("Se llama de otro modo");
  }

  @Test
  void history_is_oversights_and_its_opening_is_entered_even_if_masked() {
    for (Account other : List.of(office.recorder, office.supervisor, office.stranger)) {
      assertThatThrownBy(() -> history(other)).isInstanceOf(NotPermitted.class);
    }
    history(office.auditor);
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.OPEN_HISTORY);
  }

  @Test
  void history_of_a_restricted_record_is_withheld_until_it_is_unmasked() {
    ArrestForm minor = new SampleArrest().form();
    minor.person.age = "16";
    Receipt restricted = office.arrest(minor);
    String folio = restricted.folio().text();
    assertThatThrownBy(
            () -> office.as(office.auditor, o -> o.history.open(folio, Optional.empty())))
        .isInstanceOf(NotPermitted.class);
    office.run(office.auditor, o -> o.reading.unmask(folio, "Queja"));
    HistoryView history = office.as(office.auditor, o -> o.history.open(folio, Optional.empty()));
    assertThat(history.submissions()).hasSize(1);
  }

  @Test
  void list_that_shows_names_enters_whom_it_shows_once() {
    office.arrest();
    Page<RecordRow> page = list(office.recorder, RecordFilter.all(), "");
    assertThat(page.rows()).hasSize(2);
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.LIST);
    assertThat(office.lastEntry().subjects()).hasSize(2);
  }

  @Test
  void list_of_pseudonyms_is_no_entry() {
    int before = office.ledger.entries().size();
    list(office.auditor, RecordFilter.all(), "");
    assertThat(office.ledger.entries()).hasSize(before);
  }

  @Test
  void search_is_entered_with_its_terms_as_a_salted_leaf() {
    list(office.recorder, searching("tijuana", ""), "");
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.SEARCH);
    assertThat(office.ledger.openings(office.lastEntry().id()))
        .singleElement()
        .extracting(LedgerOpening::leaf, opening -> opening.value().orElse(""))
        .containsExactly("terms", "\"tijuana|\"");
  }

  @Test
  void search_by_name_where_names_are_masked_is_an_unmasking() {
    assertThatThrownBy(() -> list(office.auditor, searching("", "Prueba"), "\u200B\u00A0"))
        .isInstanceOf(ReasonRequired.class);
    list(office.auditor, searching("", "Prueba"), "Queja 12/2025");
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.UNMASK);
    assertThat(office.lastEntry().subjects()).hasSize(1);
    assertThat(office.ledger.openings(office.lastEntry().id()))
        .extracting(LedgerOpening::leaf)
        .containsExactly("reason", "terms");
  }

  @Test
  void search_by_name_where_names_are_shown_needs_no_reason() {
    list(office.recorder, searching("", "Prueba"), "");
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.SEARCH);
  }

  private RecordView open(Account account) {
    return open(account, receipt);
  }

  private RecordView open(Account account, Receipt other) {
    return office.as(account, o -> o.reading.open(other.folio().text()));
  }

  private HistoryView history(Account account) {
    return office.as(account, o -> o.history.open(receipt.folio().text(), Optional.empty()));
  }

  private Page<RecordRow> list(Account account, RecordFilter filter, String reason) {
    return office.as(
        account, o -> o.listing.list(filter, Optional.empty(), Optional.empty(), 10, reason));
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

  private static RecordFilter searching(String words, String names) {
    RecordFilter all = RecordFilter.all();
    return new RecordFilter(
        all.kind(),
        all.agency(),
        all.state(),
        all.from(),
        all.to(),
        words,
        names,
        all.ids(),
        all.order());
  }
}
