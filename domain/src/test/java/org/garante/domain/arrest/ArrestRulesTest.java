package org.garante.domain.arrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.domain.arrest.SampleArrest.moment;
import static org.garante.domain.arrest.SampleArrest.officer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.garante.domain.person.AgeMethod;
import org.garante.domain.place.PlaceKind;
import org.garante.domain.review.Handling;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Moment.Precision;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.rule.Checks;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Rule;
import org.garante.domain.review.rule.SampleCircumstances;
import org.garante.domain.review.rule.Strength;
import org.junit.jupiter.api.Test;

class ArrestRulesTest {
  /** 14:20 in Tijuana, when the sample arrest was made. */
  private static final Instant ARRESTED = Instant.parse("2025-06-05T21:20:00Z");

  private final ArrestKind kind = new ArrestKind();
  private final ArrestForm form = new SampleArrest().form();
  private final SampleCircumstances circumstances = new SampleCircumstances();

  @Test
  void nothing_is_found_against_a_complete_arrest_submitted_in_time() {
    assertThat(Checks.all(kind, form, circumstances)).isEmpty();
  }

  @Test
  void I03_an_arrest_two_minutes_ahead_of_the_clock_is_accepted() {
    circumstances.at(ARRESTED.minus(Duration.ofMinutes(2)));
    form.rndRegisteredAt = moment("", "");
    form.handedAt = moment("", "");
    assertThat(found(ArrestRules.I03)).isEmpty();
  }

  @Test
  void I03_an_arrest_more_than_two_minutes_ahead_is_refused() {
    circumstances.at(ARRESTED.minus(Duration.ofMinutes(2)).minusSeconds(1));
    form.rndRegisteredAt = moment("", "");
    form.handedAt = moment("", "");
    assertThat(found(ArrestRules.I03)).containsExactly("inFuture@instant");
    assertThat(strengths(ArrestRules.I03)).containsExactly(Strength.REFUSED);
  }

  @Test
  void I03_registration_at_the_minute_of_the_arrest_is_accepted() {
    form.rndRegisteredAt = moment("05/06/2025", "14:20");
    assertThat(found(ArrestRules.I03)).isEmpty();
  }

  @Test
  void I03_registration_a_minute_before_the_arrest_is_refused() {
    form.rndRegisteredAt = moment("05/06/2025", "14:19");
    assertThat(found(ArrestRules.I03)).containsExactly("registeredBeforeArrest@rndRegisteredAt");
    assertThat(strengths(ArrestRules.I03)).containsExactly(Strength.REFUSED);
  }

  @Test
  void I03_registration_ahead_of_the_clock_is_refused() {
    form.rndRegisteredAt = moment("05/06/2025", "15:03");
    assertThat(found(ArrestRules.I03)).containsExactly("inFuture@rndRegisteredAt");
    form.rndRegisteredAt = moment("05/06/2025", "15:02");
    assertThat(found(ArrestRules.I03)).isEmpty();
  }

  @Test
  void I03_handing_over_ahead_of_the_clock_is_refused() {
    form.handedAt = moment("05/06/2025", "15:03");
    assertThat(found(ArrestRules.I03)).containsExactly("inFuture@handedAt");
    assertThat(strengths(ArrestRules.I03)).containsExactly(Strength.REFUSED);
    form.handedAt = moment("06/06/2025", "", Precision.DAY);
    assertThat(found(ArrestRules.I03)).containsExactly("inFuture@handedAt");
    assertThat(strengths(ArrestRules.I03)).containsExactly(Strength.FLAGGED);
    form.handedAt = moment("05/06/2025", "15:02");
    assertThat(found(ArrestRules.I03)).isEmpty();
  }

  @Test
  void I03_handing_over_a_minute_before_the_arrest_is_refused() {
    form.handedAt = moment("05/06/2025", "14:19");
    assertThat(found(ArrestRules.I03)).containsExactly("handedOverBeforeArrest@handedAt");
    form.handedAt = moment("05/06/2025", "14:20");
    assertThat(found(ArrestRules.I03)).isEmpty();
  }

  @Test
  void I03_flags_where_one_of_the_instants_is_not_exact() {
    form.handedAt = moment("04/06/2025", "", Precision.DAY);
    assertThat(found(ArrestRules.I03)).containsExactly("handedOverBeforeArrest@handedAt");
    assertThat(strengths(ArrestRules.I03)).containsExactly(Strength.FLAGGED);
  }

  @Test
  void I03_finds_nothing_where_what_is_known_leaves_the_order_open() {
    form.handedAt = moment("05/06/2025", "", Precision.DAY);
    assertThat(found(ArrestRules.I03)).isEmpty();
    form.handedAt = moment("05/06/2025", "14:00", Precision.HOUR);
    assertThat(found(ArrestRules.I03)).isEmpty();
    form.handedAt = moment("06/2025", "", Precision.MONTH);
    assertThat(found(ArrestRules.I03)).isEmpty();
  }

  @Test
  void I03_takes_an_hour_for_all_of_it_whatever_minutes_were_typed() {
    form.instant = moment("05/06/2025", "14:20", Precision.HOUR);
    form.handedAt = moment("05/06/2025", "14:05");
    assertThat(found(ArrestRules.I03)).isEmpty();
    form.handedAt = moment("05/06/2025", "13:59");
    assertThat(found(ArrestRules.I03)).containsExactly("handedOverBeforeArrest@handedAt");
  }

  @Test
  void I03_leaves_the_order_open_in_the_hour_that_clocks_go_through_twice() {
    circumstances.at(Instant.parse("2025-11-03T00:00:00Z"));
    form.instant = moment("02/11/2025", "01:50");
    form.rndRegisteredAt = moment("02/11/2025", "01:10");
    form.handedAt = moment("02/11/2025", "00:50");
    assertThat(found(ArrestRules.I03)).containsExactly("handedOverBeforeArrest@handedAt");
  }

  @Test
  void I04_flags_what_LNRD_18_asks_and_nobody_knew() {
    form.basis = null;
    form.getMissing().put("basis", Missing.UNKNOWN);
    form.officers = List.of();
    form.getMissing().put("officers", Missing.UNKNOWN);
    form.visibleInjuries = null;
    form.getMissing().put("visibleInjuries", Missing.UNKNOWN);
    assertThat(found(ArrestRules.I04))
        .containsExactly(
            "basisNotKnown@basis", "noOfficerNamed@officers", "injuriesNotKnown@visibleInjuries");
  }

  @Test
  void I04_flags_an_arrest_whose_officers_have_no_name() {
    OfficerRow unnamed = officer("", "GN");
    form.officers = List.of(unnamed);
    form.getMissing().put("officers." + unnamed.getKey() + ".name", Missing.UNKNOWN);
    assertThat(found(ArrestRules.I04)).containsExactly("noOfficerNamed@officers");
    form.officers = List.of(unnamed, officer("Oficial Uno", "GN"));
    assertThat(found(ArrestRules.I04)).isEmpty();
  }

  @Test
  void I04_what_is_seen_needs_no_consent() {
    form.visibleInjuries = null;
    form.getMissing().put("visibleInjuries", Missing.REFUSED);
    assertThat(found(ArrestRules.I04)).containsExactly("injuriesRefused@visibleInjuries");
  }

  @Test
  void I04_flags_visible_injuries_nobody_describes() {
    form.visibleInjuries = YesNo.YES;
    assertThat(found(ArrestRules.I04)).containsExactly("injuriesNotDescribed@injuries");
    form.injuries = "Hematoma en el brazo izquierdo";
    assertThat(found(ArrestRules.I04)).isEmpty();
  }

  @Test
  void I14_a_foreign_agency_or_officer_at_an_arrest_is_flagged() {
    OfficerRow foreign = officer("Agent One", "DEA");
    form.arrestingAgency = "DEA";
    form.officers.add(foreign);
    assertThat(found(ArrestRules.I14))
        .containsExactly(
            "foreignAgencyArrests@arrestingAgency",
            "foreignOfficerArrests@officers." + foreign.getKey() + ".agency");
  }

  @Test
  void I14_handing_an_arrested_person_to_a_foreign_agency_is_flagged_above_all() {
    form.handedTo = "DEA";
    assertThat(found(ArrestRules.I14)).containsExactly("handedToForeignAgency@handedTo");
    assertThat(strengths(ArrestRules.I14)).containsExactly(Strength.GRAVE);
    form.handedTo = "FGR";
    assertThat(found(ArrestRules.I14)).isEmpty();
  }

  @Test
  void I14_and_I15_hold_for_each_of_several_agencies() {
    AgencyRow foreign = new AgencyRow();
    foreign.agency = "DEA";
    foreign.part = ArrestPart.SUPPORT;
    AgencyRow gone = new AgencyRow();
    gone.agency = "PF";
    gone.part = ArrestPart.APPREHENDED;
    form.otherAgencies = List.of(foreign, gone);
    assertThat(found(ArrestRules.I14))
        .containsExactly("foreignAgencyTakesPart@otherAgencies." + foreign.getKey() + ".agency");
    assertThat(found(ArrestRules.I15))
        .containsExactly("agencyInactive@otherAgencies." + gone.getKey() + ".agency");
  }

  @Test
  void a_position_east_of_greenwich_and_abroad_at_home_are_flagged() {
    form.place.where = PlaceKind.AT_SEA;
    form.place.longitude = "109.9";
    assertThat(found(ArrestRules.PLACE)).containsExactly("eastOfGreenwich@place.longitude");
    form.place.longitude = "-109.9";
    assertThat(found(ArrestRules.PLACE)).isEmpty();
    form.place.where = PlaceKind.ABROAD;
    form.place.country = "MX";
    assertThat(found(ArrestRules.PLACE)).containsExactly("abroadAtHome@place.country");
  }

  @Test
  void I15_an_agency_acts_to_its_last_day_and_is_flagged_the_day_after() {
    form.arrestingAgency = "PF";
    form.handedAt = moment("", "");
    form.instant = moment("31/12/2019", "23:59");
    form.officers = List.of();
    assertThat(found(ArrestRules.I15)).containsExactly();
    form.instant = moment("01/01/2020", "00:00");
    assertThat(found(ArrestRules.I15)).containsExactly("agencyInactive@arrestingAgency");
  }

  @Test
  void I15_holds_for_every_agency_named_on_the_day_it_acted() {
    form.instant = moment("28/06/2019", "10:00");
    form.handedTo = "PF";
    form.handedAt = moment("02/01/2020", "10:00");
    assertThat(found(ArrestRules.I15))
        .containsExactly(
            "agencyInactive@arrestingAgency",
            "agencyInactive@officers." + form.officers.get(0).getKey() + ".agency",
            "agencyInactive@handedTo");
  }

  @Test
  void I15_leaves_open_what_the_precision_leaves_open() {
    form.instant = moment("06/2019", "", Precision.MONTH);
    form.handedAt = moment("", "");
    form.handedTo = "";
    assertThat(found(ArrestRules.I15)).isEmpty();
  }

  @Test
  void G6_a_stamp_of_the_capital_is_read_on_its_own_clock() {
    circumstances.at(Instant.parse("2025-01-15T21:10:00Z"));
    form.instant = moment("15/01/2025", "10:00");
    form.rndRegisteredAt = moment("", "");
    form.handedAt = stamped("15/01/2025", "15:00");
    assertThat(found(ArrestRules.I03)).isEmpty();
    form.handedAt = moment("15/01/2025", "15:00");
    assertThat(found(ArrestRules.I03)).containsExactly("inFuture@handedAt");
  }

  @Test
  void G7_a_stamp_of_the_national_register_is_read_on_its_own_clock() {
    circumstances.at(Instant.parse("2025-06-05T21:58:00Z"));
    form.rndRegisteredAt = stamped("05/06/2025", "15:40");
    form.handedAt = moment("", "");
    assertThat(found(ArrestRules.I03)).isEmpty();
  }

  @Test
  void G8_an_estimate_leaves_the_order_open_within_its_margin() {
    Moment estimate = moment("05/06/2025", "14:40", Precision.ESTIMATED);
    estimate.setMarginMinutes("30");
    form.instant = estimate;
    form.rndRegisteredAt = moment("", "");
    form.handedAt = moment("05/06/2025", "14:39");
    assertThat(found(ArrestRules.I03)).isEmpty();
    form.handedAt = moment("05/06/2025", "14:10");
    assertThat(found(ArrestRules.I03)).isEmpty();
    form.handedAt = moment("05/06/2025", "14:09");
    assertThat(found(ArrestRules.I03)).containsExactly("handedOverBeforeArrest@handedAt");
    assertThat(strengths(ArrestRules.I03)).containsExactly(Strength.FLAGGED);
  }

  @Test
  void G9_in_a_month_with_the_eighteenth_birthday_a_minor_is_possible_and_the_age_right() {
    form.instant = moment("06/2025", "", Precision.MONTH);
    form.person.age = "18";
    form.person.birthDate = "15/06/2007";
    assertThat(found(ArrestRules.I26)).containsExactly("minor@person.age");
    assertThat(kind.outline(form, circumstances).handling()).isEqualTo(Handling.RESTRICTED);
    form.person.age = "17";
    assertThat(found(ArrestRules.I26)).containsExactly("minor@person.age");
    form.person.age = "19";
    assertThat(found(ArrestRules.I26))
        .containsExactly("minor@person.age", "ageDiffers@person.birthDate");
  }

  @Test
  void I03_flags_an_arrest_read_on_another_clock_than_that_of_its_place() {
    form.instant.setZone("America/Mexico_City");
    form.rndRegisteredAt = moment("", "");
    form.handedAt = moment("", "");
    assertThat(found(ArrestRules.I03)).containsExactly("otherClock@instant");
    form.instant.setZone("Etc/GMT+7");
    assertThat(found(ArrestRules.I03)).isEmpty();
  }

  @Test
  void I26_flags_a_birth_after_the_arrest_for_the_child_it_may_hide() {
    form.person.age = "31";
    form.person.birthDate = "05/06/2025";
    assertThat(found(ArrestRules.I26))
        .containsExactly("minor@person.age", "ageDiffers@person.birthDate");
    form.person.birthDate = "06/06/2025";
    assertThat(found(ArrestRules.I26))
        .containsExactly("minor@person.age", "bornAfterwards@person.birthDate");
    assertThat(kind.outline(form, circumstances).handling()).isEqualTo(Handling.RESTRICTED);
  }

  @Test
  void I26_flags_a_birth_more_than_120_years_before() {
    form.person.age = "120";
    form.person.birthDate = "06/06/1904";
    assertThat(found(ArrestRules.I26)).isEmpty();
    form.person.birthDate = "05/06/1904";
    assertThat(found(ArrestRules.I26)).containsExactly("bornTooLongAgo@person.birthDate");
  }

  @Test
  void I26_flags_a_minor_and_an_age_the_birth_date_contradicts() {
    form.person.age = "17";
    assertThat(found(ArrestRules.I26)).containsExactly("minor@person.age");
    form.person.age = "18";
    assertThat(found(ArrestRules.I26)).isEmpty();
    form.person.birthDate = "06/06/2007";
    assertThat(found(ArrestRules.I26))
        .containsExactly("minor@person.age", "ageDiffers@person.birthDate");
  }

  @Test
  void I26_flags_in_doubt_who_is_not_shown_to_be_an_adult() {
    form.person.ageMethod = AgeMethod.APPARENT;
    form.person.age = "20";
    assertThat(found(ArrestRules.I26)).containsExactly("minorNotExcluded@person.age");
    form.person.age = "21";
    assertThat(found(ArrestRules.I26)).isEmpty();
    form.person.age = "";
    form.getMissing().put("person.age", Missing.REFUSED);
    assertThat(found(ArrestRules.I26)).containsExactly("minorNotExcluded@person.age");
    form.person.age = "18";
    form.person.ageMethod = AgeMethod.DOCUMENT;
    assertThat(found(ArrestRules.I26)).isEmpty();
  }

  @Test
  void I26_takes_a_birth_date_for_more_than_looks() {
    form.person.ageMethod = AgeMethod.APPARENT;
    form.person.age = "18";
    form.person.birthDate = "05/06/2007";
    assertThat(found(ArrestRules.I26)).isEmpty();
  }

  @Test
  void I26_a_child_under_twelve_is_no_subject_of_penal_law() {
    form.person.age = "12";
    assertThat(found(ArrestRules.I26)).containsExactly("minor@person.age");
    form.person.age = "11";
    assertThat(found(ArrestRules.I26))
        .containsExactly("minor@person.age", "underTwelve@person.age");
  }

  @Test
  void I04_flags_injuries_that_are_described_and_denied() {
    form.injuries = "Hematoma en el brazo izquierdo";
    assertThat(found(ArrestRules.I04)).containsExactly("injuriesDescribedAndDenied@injuries");
    form.visibleInjuries = YesNo.YES;
    assertThat(found(ArrestRules.I04)).isEmpty();
  }

  @Test
  void I25_a_place_in_an_organisation_is_alleged_by_somebody_on_some_basis() {
    form.role.tier = RoleTier.T1_REGIONAL_LIEUTENANT;
    assertThat(found(ArrestRules.I25))
        .containsExactly("roleAllegedByNobody@role.assessedBy", "roleWithoutBasis@role.basis");
    form.role.assessedBy = "FGR";
    form.role.basis = "Declaración de un testigo";
    assertThat(found(ArrestRules.I25)).isEmpty();
    form.role = new AllegedRole();
    form.role.tier = RoleTier.UNKNOWN;
    assertThat(found(ArrestRules.I25)).as("nothing is alleged").isEmpty();
  }

  @Test
  void a_municipality_of_another_state_is_flagged() {
    form.place.state = "25";
    assertThat(found(ArrestRules.PLACE))
        .containsExactly("municipalityElsewhere@place.municipality");
  }

  /** On the clock of the capital. */
  private static Moment stamped(String date, String time) {
    Moment moment = moment(date, time);
    moment.setZone("America/Mexico_City");
    return moment;
  }

  private List<String> found(Rule<ArrestForm> rule) {
    return Checks.found(kind, rule, form, circumstances);
  }

  private List<Strength> strengths(Rule<ArrestForm> rule) {
    return rule.check(form, circumstances).stream().map(Finding::strength).toList();
  }
}
