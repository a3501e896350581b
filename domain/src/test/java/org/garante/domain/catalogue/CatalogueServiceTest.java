package org.garante.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.MemoryLedger;
import org.garante.domain.ledger.MovableClock;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.text.ReasonRequired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueServiceTest {
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  private final MemoryCatalogue catalogue = new MemoryCatalogue();
  private final MovableClock clock = new MovableClock("2025-06-20T18:00:00Z");
  private final MemoryLedger entries = new MemoryLedger();
  private final CatalogueService service =
      new CatalogueService(
          catalogue,
          catalogue,
          new Ledger(entries, new CurrentAccount(), clock, new SealingWatch(entries, clock)));

  @Test
  void added_agency_is_listed_and_entered() {
    service.add(agency(" fge-son ", "MX", Agency.Order.STATE));
    assertThat(service.agencies()).extracting(Agency::code).contains("FGE-SON");
    assertThat(entries.actions()).containsExactly(LedgerAction.CATALOGUE_CHANGE);
    assertThat(entries.entries().get(0).object()).contains("FGE-SON");
  }

  @Test
  void code_is_given_once_even_if_closed() {
    assertThatThrownBy(() -> service.add(agency("PF", "MX", Agency.Order.FEDERAL)))
        .isInstanceOfSatisfying(
            CatalogueConflict.class, refusal -> assertThat(refusal.key()).isEqualTo("codeTaken"));
  }

  @Test
  void agency_is_closed_once_and_not_before_it_began() {
    assertThatThrownBy(() -> service.close("GN", LocalDate.of(2009, 6, 1), "mistake"))
        .isInstanceOf(CatalogueConflict.class);
    service.close("GN", DAY, "merged");
    assertThat(catalogue.agency("GN").orElseThrow().activeTo()).contains(DAY);
    assertThatThrownBy(() -> service.close("GN", DAY.plusDays(1), "again"))
        .isInstanceOf(CatalogueConflict.class);
    assertThatThrownBy(() -> service.close("FGR", DAY, "\u200B\u00A0"))
        .isInstanceOf(ReasonRequired.class);
    assertThatThrownBy(() -> service.close("NONE", DAY, "no such"))
        .isInstanceOf(CatalogueConflict.class);
    assertThat(entries.actions()).containsExactly(LedgerAction.CATALOGUE_CHANGE);
  }

  @ParameterizedTest
  @CsvSource({
    "A_B, MX, STATE",
    "'', MX, STATE",
    "ABC, US, STATE",
    "ABC, MX, FOREIGN",
    "ABC, X, STATE"
  })
  void malformed_agencies_are_refused(String code, String country, Agency.Order order) {
    assertThatThrownBy(() -> agency(code, country, order)).isInstanceOf(CatalogueConflict.class);
  }

  @Test
  void agency_needs_names_in_both_languages() {
    assertThatThrownBy(
            () ->
                new NewAgency(
                    "ABC",
                    "Nombre",
                    " ",
                    "MX",
                    Agency.Order.STATE,
                    Agency.Kind.POLICE,
                    null,
                    "02",
                    DAY))
        .isInstanceOf(CatalogueConflict.class);
  }

  @Test
  void court_says_what_it_decides_on_and_nothing_else_does() {
    service.add(court(Agency.Kind.COURT, Agency.Court.CIVIC));
    assertThat(service.agencies())
        .filteredOn(Agency::isCourt)
        .extracting(Agency::court)
        .containsExactly(java.util.Optional.of(Agency.Court.CIVIC));
    assertThatThrownBy(() -> court(Agency.Kind.COURT, null)).isInstanceOf(CatalogueConflict.class);
    assertThatThrownBy(() -> court(Agency.Kind.POLICE, Agency.Court.CIVIC))
        .isInstanceOf(CatalogueConflict.class);
  }

  @ParameterizedTest
  @CsvSource({
    "STATE, 02, true",
    "MUNICIPAL, 02, true",
    "FEDERAL, 02, true",
    "FEDERAL, '', true",
    "STATE, '', false",
    "MUNICIPAL, '', false",
    "FOREIGN, 02, false",
    "FOREIGN, '', true",
    "STATE, 99, false"
  })
  void agency_of_a_state_says_which_and_keeps_its_clock(
      Agency.Order order, String state, boolean taken) {
    String country = order == Agency.Order.FOREIGN ? "US" : "MX";
    Runnable adding =
        () ->
            service.add(
                new NewAgency(
                    "XYZ",
                    "Nombre",
                    "Name",
                    country,
                    order,
                    Agency.Kind.PROSECUTION,
                    null,
                    state,
                    DAY));
    if (!taken) {
      assertThatThrownBy(adding::run)
          .isInstanceOfSatisfying(
              CatalogueConflict.class, no -> assertThat(no.key()).isEqualTo("agencyState"));
      return;
    }
    adding.run();
    assertThat(catalogue.agency("XYZ").orElseThrow().homeState())
        .isEqualTo(java.util.Optional.of(state).filter(code -> !code.isEmpty()));
    assertThat(catalogue.zone("XYZ").getId())
        .isEqualTo(state.isEmpty() ? "America/Mexico_City" : "America/Tijuana");
  }

  private static NewAgency court(
      Agency.Kind kind, Agency.@org.jspecify.annotations.Nullable Court court) {
    return new NewAgency(
        "JC-X", "Juzgado", "Court", "MX", Agency.Order.STATE, kind, court, "02", DAY);
  }

  @Test
  void source_is_added_once_with_its_grade() {
    Source source = new Source("S009", "Report", "Publisher", "PRESS", "2025-06", "B", 2);
    service.add(source);
    assertThat(service.sources()).containsExactly(source);
    assertThatThrownBy(() -> service.add(source)).isInstanceOf(CatalogueConflict.class);
    assertThatThrownBy(
            () -> service.add(new Source("S010", "Report", "Publisher", "PRESS", "", "G", 2)))
        .isInstanceOf(CatalogueConflict.class);
    assertThat(service.states()).isNotEmpty();
  }

  private static NewAgency agency(String code, String country, Agency.Order order) {
    return new NewAgency(
        code,
        "Nombre",
        "Name",
        country,
        order,
        Agency.Kind.PROSECUTION,
        null,
        order == Agency.Order.STATE ? "02" : null,
        DAY);
  }
}
