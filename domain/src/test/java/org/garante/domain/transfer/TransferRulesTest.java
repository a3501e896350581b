package org.garante.domain.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.domain.arrest.SampleArrest.moment;

import java.util.List;
import java.util.Map;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Moment.Precision;
import org.garante.domain.review.rule.Checks;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Rule;
import org.garante.domain.review.rule.SampleCircumstances;
import org.garante.domain.review.rule.Strength;
import org.junit.jupiter.api.Test;

class TransferRulesTest {
  private final TransferKind kind = new TransferKind();
  private final TransferForm form = new SampleTransfer().form();
  private final SampleCircumstances circumstances =
      new SampleCircumstances().with(arrestBy("SEMAR"));

  @Test
  void nothing_is_found_against_a_complete_extradition() {
    assertThat(Checks.all(kind, form, circumstances)).isEmpty();
  }

  @Test
  void I03_what_was_carried_out_is_not_in_the_future() {
    form.handedOverAt = moment("05/06/2025", "15:02");
    assertThat(found(TransferRules.I03)).isEmpty();
    form.handedOverAt = moment("05/06/2025", "15:03");
    assertThat(found(TransferRules.I03)).containsExactly("inFuture@handedOverAt");
    assertThat(TransferRules.I03.check(form, circumstances))
        .extracting(Finding::strength)
        .containsExactly(Strength.REFUSED);
    form.handedOverAt = moment("06/06/2025", "", Precision.DAY);
    kind.prepare(form, circumstances);
    assertThat(TransferRules.I03.check(form, circumstances))
        .extracting(Finding::strength)
        .containsExactly(Strength.FLAGGED);
  }

  @Test
  void I03_what_is_proposed_may_be_in_the_future() {
    form.state = TransferState.PROPOSED;
    form.handedOverAt = moment("05/07/2025", "15:03");
    assertThat(found(TransferRules.I03)).isEmpty();
  }

  @Test
  void I03_nobody_is_handed_over_before_the_arrest() {
    arrestedAt(moment("05/06/2025", "14:58"));
    assertThat(found(TransferRules.I03)).isEmpty();
    arrestedAt(moment("05/06/2025", "14:59"));
    assertThat(found(TransferRules.I03)).containsExactly("transferredBeforeArrest@handedOverAt");
    assertThat(TransferRules.I03.check(form, circumstances))
        .extracting(Finding::strength)
        .containsExactly(Strength.REFUSED);
  }

  @Test
  void I03_flags_a_transfer_before_an_arrest_that_is_not_known_exactly() {
    arrestedAt(moment("06/06/2025", "", Precision.DAY));
    assertThat(found(TransferRules.I03)).containsExactly("transferredBeforeArrest@handedOverAt");
    assertThat(TransferRules.I03.check(form, circumstances))
        .extracting(Finding::strength)
        .containsExactly(Strength.FLAGGED);
    arrestedAt(moment("05/06/2025", "", Precision.DAY));
    assertThat(found(TransferRules.I03)).as("order left open").isEmpty();
  }

  @Test
  void I15_ordering_and_receiving_authority_existed_on_the_day() {
    form.orderingAuthority = "SABG";
    form.handedOverAt = moment("01/01/2025", "00:00");
    assertThat(found(TransferRules.I15)).isEmpty();
    form.handedOverAt = moment("31/12/2024", "23:59");
    assertThat(found(TransferRules.I15)).containsExactly("agencyInactive@orderingAuthority");
    form.destinationAuthority = "PF";
    assertThat(found(TransferRules.I15))
        .containsExactly("agencyInactive@orderingAuthority", "agencyInactive@destinationAuthority");
  }

  @Test
  void I26_a_minor_by_the_transfer_or_by_the_arrest_is_flagged() {
    form.person.age = "17";
    assertThat(found(TransferRules.I26)).containsExactly("minor@person.age");
    form.person.age = "18";
    assertThat(found(TransferRules.I26)).isEmpty();
    form.person.age = "";
    circumstances.with(
        SampleCircumstances.known(SampleTransfer.ARREST, "ARR", Map.of("person.age", "17")));
    assertThat(found(TransferRules.I26)).containsExactly("minor@arrest");
  }

  @Test
  void I26_flags_in_doubt_whom_neither_transfer_nor_arrest_shows_to_be_an_adult() {
    assertThat(found(TransferRules.I26)).as("an adult by the arrest").isEmpty();
    circumstances.with(
        SampleCircumstances.known(
            SampleTransfer.ARREST,
            "ARR",
            Map.of("person.age", "20", "person.ageMethod", "APPARENT")));
    assertThat(found(TransferRules.I26)).containsExactly("minorNotExcluded@person.age");
    form.person.age = "20";
    assertThat(found(TransferRules.I26)).isEmpty();
  }

  @Test
  void a_transfer_without_an_arrest_is_flagged() {
    form.arrest = "";
    assertThat(found(TransferRules.ARREST)).containsExactly("transferWithoutArrest@arrest");
    form.state = TransferState.PROPOSED;
    assertThat(found(TransferRules.ARREST)).as("not due yet").isEmpty();
  }

  @Test
  void LSN74_a_foreign_agency_that_orders_a_transfer_abroad_is_flagged() {
    form.orderingAuthority = "DEA";
    assertThat(found(TransferRules.LSN74)).containsExactly("foreignAgencyOrders@orderingAuthority");
    form.state = TransferState.CANCELLED;
    assertThat(found(TransferRules.LSN74)).isEmpty();
    form.state = TransferState.PROPOSED;
    form.destinationCountry = "MX";
    assertThat(found(TransferRules.LSN74)).isEmpty();
  }

  @Test
  void LSN74_an_arrest_by_a_foreign_agency_before_a_transfer_abroad_is_flagged() {
    circumstances.with(arrestBy("DEA"));
    assertThat(found(TransferRules.LSN74)).containsExactly("foreignAgencyArrestedBefore@arrest");
  }

  @Test
  void a_municipality_of_another_state_is_flagged() {
    form.place.state = "25";
    assertThat(found(TransferRules.PLACE))
        .containsExactly("municipalityElsewhere@place.municipality");
  }

  @Test
  void a_blank_transfer_is_checked_without_a_fault() {
    assertThat(Checks.all(kind, kind.blank(), circumstances))
        .filteredOn(finding -> !finding.isRefused())
        .extracting(Finding::message)
        .containsExactly("minorNotExcluded");
  }

  private static org.garante.domain.review.rule.Circumstances.Known arrestBy(String agency) {
    return SampleCircumstances.known(
        SampleTransfer.ARREST, "ARR", Map.of("arrestingAgency", agency, "person.age", "31"));
  }

  private void arrestedAt(Moment moment) {
    moment.setZone("America/Tijuana");
    circumstances.with(SampleCircumstances.happened(moment, arrestBy("SEMAR")));
  }

  private List<String> found(Rule<TransferForm> rule) {
    return Checks.found(kind, rule, form, circumstances);
  }
}
