package org.garante.domain.review.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.LedgerOpening;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.review.Office;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.reading.LinkService.Linkable;
import org.junit.jupiter.api.Test;

class LinkServiceTest {
  private final Office office = new Office();
  private final Receipt arrest = office.arrest();
  private final Receipt operation =
      office.submit(office.recorder, "OPE", new SampleOperation().form());

  @Test
  void records_in_reach_are_found_by_words_of_their_facts() {
    assertThat(find(office.recorder, "tijuana", List.of("ARR", "OPE")))
        .extracting(Linkable::id)
        .containsExactly(arrest.record());
    assertThat(find(office.recorder, "frontera", List.of()))
        .extracting(Linkable::headline)
        .containsExactly("Operativo Frontera");
    assertThat(find(office.stranger, "tijuana", List.of())).isEmpty();
  }

  @Test
  void kinds_that_cannot_be_named_are_not_found() {
    assertThat(find(office.recorder, "tijuana", List.of("OPE"))).isEmpty();
    assertThat(find(office.recorder, arrest.folio().text(), List.of("OPE"))).isEmpty();
  }

  @Test
  void record_out_of_reach_is_found_by_its_whole_folio_and_counts_as_opened_once() {
    List<Linkable> found =
        find(office.stranger, arrest.folio().text().toLowerCase(Locale.ROOT), List.of());
    find(office.stranger, arrest.folio().text(), List.of("ARR"));
    assertThat(found)
        .singleElement()
        .satisfies(one -> assertThat(one.headline()).isEmpty())
        .satisfies(one -> assertThat(one.agency()).isEqualTo("GN"));
    assertThat(entered())
        .containsExactly(LedgerAction.SEARCH, LedgerAction.OPEN, LedgerAction.SEARCH);
  }

  @Test
  void record_in_reach_found_by_its_folio_counts_as_no_opening() {
    assertThat(find(office.recorder, " " + operation.folio().text() + " ", List.of()))
        .extracting(Linkable::headline)
        .containsExactly("Operativo Frontera");
    assertThat(entered()).containsExactly(LedgerAction.SEARCH);
  }

  @Test
  void search_is_entered_with_its_terms_found_or_not_and_concerns_nobody() {
    find(office.recorder, " ana prueba ", List.of("ARR"));
    LedgerEntry entry = office.lastEntry();
    assertThat(entry.action()).isEqualTo(LedgerAction.SEARCH);
    assertThat(entry.object()).contains("links");
    assertThat(entry.subjects()).isEmpty();
    assertThat(office.ledger.openings(entry.id()))
        .extracting(LedgerOpening::leaf, opening -> opening.value().orElseThrow())
        .containsExactly(tuple("terms", "\"ana prueba\""));
  }

  @Test
  void choices_offered_before_anything_is_typed_are_no_search() {
    assertThat(find(office.recorder, " ", List.of("OPE"))).hasSize(1);
    assertThat(entered()).isEmpty();
  }

  @Test
  void annulled_records_are_not_offered() {
    office.approve(office.supervisor, operation);
    UUID annulment = office.annul(office.recorder, operation, "Doble");
    office.sign(office.supervisor, annulment);
    office.sign(office.auditor, annulment);
    assertThat(find(office.recorder, "frontera", List.of("OPE"))).isEmpty();
  }

  @Test
  void named_records_are_called_by_headline_in_reach_and_by_folio_out_of_it() {
    assertThat(named(office.stranger, List.of(arrest.record(), UUID.randomUUID())))
        .singleElement()
        .satisfies(one -> assertThat(one.folio()).isEqualTo(arrest.folio().text()))
        .satisfies(one -> assertThat(one.headline()).isEmpty());
    assertThat(named(office.recorder, List.of(arrest.record())))
        .extracting(Linkable::headline)
        .containsExactly("Tijuana, BC · GN");
    assertThat(named(office.recorder, List.of())).isEmpty();
  }

  /** What was entered since the records were made. */
  private List<LedgerAction> entered() {
    return office.ledger.actions().subList(2, office.ledger.actions().size());
  }

  private List<Linkable> find(Account account, String typed, List<String> kinds) {
    return office.as(account, o -> o.linking.find(typed, kinds, 5));
  }

  private List<Linkable> named(Account account, List<UUID> ids) {
    return office.as(account, o -> o.linking.named(ids));
  }
}
