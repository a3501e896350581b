package org.garante.domain.arrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.garante.domain.arrest.SampleArrest.moment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.garante.domain.review.form.Moment.Precision;
import org.garante.domain.review.rule.Checks;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Rule;
import org.garante.domain.review.rule.SampleCircumstances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationRulesTest {
  /** 14:20 in Tijuana, when the sample arrest was made. */
  private static final Instant ARRESTED = Instant.parse("2025-06-05T21:20:00Z");

  private final ArrestKind kind = new ArrestKind();
  private final ArrestForm form = new SampleArrest().form();
  private final SampleCircumstances circumstances = new SampleCircumstances();

  @Test
  void I07_an_hour_to_the_first_submission_is_in_time() {
    circumstances.at(ARRESTED.plus(Duration.ofHours(1)));
    assertThat(found(RegistrationRules.I07)).isEmpty();
  }

  @Test
  void I07_more_than_an_hour_without_a_reason_is_flagged() {
    circumstances.at(ARRESTED.plus(Duration.ofHours(1)).plusSeconds(1));
    assertThat(found(RegistrationRules.I07))
        .containsExactly("enteredLateWithoutReason@entryLateReason");
    form.entryLateReason = "Sin señal en la zona";
    assertThat(found(RegistrationRules.I07)).isEmpty();
  }

  @Test
  void I07_measures_to_the_first_submission_and_not_to_an_amendment() {
    circumstances
        .at(ARRESTED.plus(Duration.ofDays(9)))
        .firstSubmittedAt(ARRESTED.plus(Duration.ofMinutes(30)));
    assertThat(found(RegistrationRules.I07)).isEmpty();
  }

  @Test
  void I07_measures_only_what_is_certainly_late() {
    form.instant = moment("05/06/2025", "14:00", Precision.HOUR);
    circumstances.at(Instant.parse("2025-06-05T22:59:00Z"));
    assertThat(found(RegistrationRules.I07)).isEmpty();
    circumstances.at(Instant.parse("2025-06-05T23:00:00Z"));
    assertThat(found(RegistrationRules.I07))
        .containsExactly("enteredLateWithoutReason@entryLateReason");
  }

  @Test
  void I07_the_number_may_be_absent_for_a_day_and_no_longer() {
    form.rndNumber = "";
    form.entryLateReason = "Sin señal en la zona";
    circumstances.at(ARRESTED.plus(Duration.ofHours(24)));
    assertThat(found(RegistrationRules.I07)).isEmpty();
    circumstances.at(ARRESTED.plus(Duration.ofHours(24)).plusSeconds(1));
    assertThat(found(RegistrationRules.I07)).containsExactly("numberMissing@rndNumber");
  }

  @Test
  void I07_registration_an_hour_after_the_arrest_is_in_time_and_later_needs_a_reason() {
    circumstances
        .at(ARRESTED.plus(Duration.ofDays(2)))
        .firstSubmittedAt(ARRESTED.plus(Duration.ofMinutes(30)));
    form.rndRegisteredAt = moment("05/06/2025", "15:20");
    assertThat(found(RegistrationRules.I07)).isEmpty();
    form.rndRegisteredAt = moment("05/06/2025", "15:21");
    assertThat(found(RegistrationRules.I07))
        .containsExactly("registeredLateWithoutReason@rndLateReason");
    form.rndRegisteredAt = moment("05/06/2025", "", Precision.DAY);
    assertThat(found(RegistrationRules.I07)).as("perhaps in time").isEmpty();
    form.rndRegisteredAt = moment("05/06/2025", "15:21");
    form.rndLateReason = "Sin señal en la zona";
    assertThat(found(RegistrationRules.I07)).isEmpty();
  }

  @Test
  void I07_asks_a_reason_of_its_own_for_each_of_two_delays() {
    circumstances.at(ARRESTED.plus(Duration.ofHours(3)));
    form.rndRegisteredAt = moment("05/06/2025", "16:00");
    assertThat(found(RegistrationRules.I07))
        .containsExactly(
            "registeredLateWithoutReason@rndLateReason",
            "enteredLateWithoutReason@entryLateReason");
    form.entryLateReason = "Falla de la red";
    assertThat(found(RegistrationRules.I07))
        .containsExactly("registeredLateWithoutReason@rndLateReason");
    form.rndLateReason = "Sin señal en la zona";
    assertThat(found(RegistrationRules.I07)).isEmpty();
  }

  @Test
  void I07_a_reason_from_before_each_delay_had_its_own_explains_both() {
    circumstances.at(ARRESTED.plus(Duration.ofHours(3)));
    form.rndRegisteredAt = moment("05/06/2025", "16:00");
    form.lateReason = "Sin señal en la zona";
    assertThat(found(RegistrationRules.I07)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"MIGRATION", "EXTRADITION_DETENTION"})
  void I07_is_not_of_what_the_national_register_does_not_hold(ArrestBasis basis) {
    late();
    form.basis = basis;
    assertThat(found(RegistrationRules.I07)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MIGRATION", "EXTRADITION_DETENTION"})
  void I07_is_of_every_other_ground_and_of_one_not_known(ArrestBasis basis) {
    late();
    form.basis = basis;
    assertThat(found(RegistrationRules.I07))
        .containsExactly("numberMissing@rndNumber", "enteredLateWithoutReason@entryLateReason");
    form.basis = null;
    assertThat(found(RegistrationRules.I07)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FLAGRANCIA, FGR, 22/11/2019, 23/11/2019",
    "FLAGRANCIA, FGE-BC, 31/03/2020, 01/04/2020",
    "FLAGRANCIA, '', 31/03/2020, 01/04/2020",
    "ADMINISTRATIVE, FGR, 31/03/2021, 01/04/2021"
  })
  void I07_begins_when_the_register_did_for_offences_of_that_order(
      ArrestBasis basis, String receiver, String before, String from) {
    late();
    form.basis = basis;
    form.handedTo = receiver;
    form.instant = moment(before, "23:59");
    assertThat(found(RegistrationRules.I07)).isEmpty();
    form.instant = moment(from, "00:00");
    assertThat(found(RegistrationRules.I07)).contains("numberMissing@rndNumber");
  }

  @Test
  void I07_finds_nothing_where_the_arrest_may_have_come_before_the_register() {
    late();
    form.instant = moment("11/2019", "", Precision.MONTH);
    assertThat(found(RegistrationRules.I07)).isEmpty();
    form.instant = moment("12/2019", "", Precision.MONTH);
    assertThat(found(RegistrationRules.I07)).contains("numberMissing@rndNumber");
  }

  @Test
  void LNRD20_a_number_of_two_arrests_is_flagged_with_the_others() {
    assertThat(found(RegistrationRules.NUMBER)).isEmpty();
    circumstances.otherWith("RND-1", "GAR-ARR-2025-GN-000007-00");
    assertThat(RegistrationRules.NUMBER.check(form, circumstances))
        .extracting(Finding::message, Finding::path, Finding::arguments)
        .containsExactly(tuple("numberTwice", "rndNumber", List.of("GAR-ARR-2025-GN-000007-00")));
    form.rndNumber = "";
    circumstances.otherWith("", "GAR-ARR-2025-GN-000008-00");
    assertThat(found(RegistrationRules.NUMBER)).isEmpty();
  }

  @Test
  void LNRD19_the_armed_forces_register_their_own_arrests() {
    for (String armed : List.of("GN", "SEMAR")) {
      form.arrestingAgency = armed;
      circumstances.ownedBy("FGR");
      assertThat(found(RegistrationRules.LNRD19))
          .containsExactly("armedForceRegisteredByAnother@arrestingAgency");
      circumstances.ownedBy(armed);
      assertThat(found(RegistrationRules.LNRD19)).isEmpty();
    }
    form.arrestingAgency = "SSPC";
    assertThat(found(RegistrationRules.LNRD19)).as("no armed force").isEmpty();
    AgencyRow row = new AgencyRow();
    row.agency = "SEMAR";
    row.part = ArrestPart.SUPPORT;
    form.otherAgencies = List.of(row);
    circumstances.ownedBy("FGR");
    assertThat(found(RegistrationRules.LNRD19)).as("only in support").isEmpty();
    row.part = ArrestPart.APPREHENDED;
    assertThat(found(RegistrationRules.LNRD19)).isNotEmpty();
    circumstances.ownedBy("SSPC");
    assertThat(found(RegistrationRules.LNRD19)).as("registered by one that apprehended").isEmpty();
  }

  private void late() {
    form.rndNumber = "";
    circumstances.at(ARRESTED.plus(Duration.ofDays(9)));
  }

  private List<String> found(Rule<ArrestForm> rule) {
    return Checks.found(kind, rule, form, circumstances);
  }
}
