package org.garante.domain.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.domain.arrest.SampleArrest.moment;

import java.util.List;
import java.util.Map;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment.Precision;
import org.garante.domain.review.rule.Checks;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Rule;
import org.garante.domain.review.rule.SampleCircumstances;
import org.garante.domain.review.rule.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LegalityRulesTest {
  private final TransferKind kind = new TransferKind();
  private final TransferForm form = new SampleTransfer().form();
  private final SampleCircumstances circumstances =
      new SampleCircumstances().with(arrest(Map.of("person.age", "31")));

  @ParameterizedTest
  @CsvSource({"EXPULSION, expulsionOfNational", "DEPORTATION, deportationOfNational"})
  void I11_only_foreigners_are_expelled_or_deported_and_dual_nationals_are_none(
      TransferType type, String message) {
    form.type = type;
    assertThat(found(LegalityRules.I11)).containsExactly(message + "@type");
    form.nationalities = List.of("GT", "MX");
    assertThat(found(LegalityRules.I11)).containsExactly(message + "@type");
    form.state = TransferState.PROPOSED;
    assertThat(found(LegalityRules.I11)).containsExactly(message + "@type");
    form.state = TransferState.CANCELLED;
    assertThat(found(LegalityRules.I11)).isEmpty();
    form.state = TransferState.EXECUTED;
    form.nationalities = List.of("GT");
    assertThat(found(LegalityRules.I11)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"EXPULSION", "DEPORTATION", "UNKNOWN"})
  void I11_a_nationality_nobody_knew_is_flagged_once_carried_out(TransferType type) {
    form.type = type;
    form.nationalities = List.of();
    form.getMissing().put("nationalities", Missing.UNKNOWN);
    assertThat(found(LegalityRules.I11)).containsExactly("nationalityNotKnown@nationalities");
    form.state = TransferState.PROPOSED;
    assertThat(found(LegalityRules.I11)).isEmpty();
  }

  @Test
  void I11_a_national_by_the_arrest_is_flagged() {
    form.type = TransferType.DEPORTATION;
    form.nationalities = List.of("US");
    circumstances.with(arrest(Map.of("background.nationalities", "US MX")));
    assertThat(found(LegalityRules.I11)).containsExactly("nationalByArrest@nationalities");
    circumstances.with(arrest(Map.of("background.nationalities", "US")));
    assertThat(found(LegalityRules.I11)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"EXPULSION", "DEPORTATION", "UNKNOWN"})
  void I11_is_not_about_the_other_kinds(TransferType type) {
    form.type = type;
    assertThat(found(LegalityRules.I11)).isEmpty();
  }

  @Test
  void a_national_taken_abroad_by_a_kind_not_known_is_flagged() {
    form.type = TransferType.UNKNOWN;
    assertThat(found(LegalityRules.I11)).containsExactly("kindNotKnownOfNational@type");
    form.destinationCountry = "MX";
    assertThat(found(LegalityRules.I11)).isEmpty();
  }

  @Test
  void a_kind_not_known_is_held_to_the_strictest() {
    form.type = TransferType.UNKNOWN;
    form.nationalities = List.of("US");
    assertThat(legality()).containsExactly("kindNotKnown@type");
    form.act.number = "";
    form.judge.court = "";
    assertThat(legality())
        .containsExactly(
            "noKindNoActNoJudge@type",
            "transferWithoutAct@act.number",
            "transferWithoutJudge@judge.court");
    assertThat(LegalityRules.KIND.check(form, circumstances))
        .extracting(Finding::strength)
        .containsExactly(Strength.GRAVE);
    form.judge.court = "Juzgado Primero de Distrito";
    assertThat(LegalityRules.KIND.check(form, circumstances))
        .extracting(Finding::strength)
        .containsExactly(Strength.FLAGGED);
  }

  @Test
  void a_person_who_leaves_the_country_on_request_does_so_by_an_act_and_before_a_judge() {
    form.type = TransferType.VOLUNTARY;
    form.act.number = "";
    form.judge.court = "";
    assertThat(legality())
        .containsExactly(
            "voluntaryTransferWithoutAct@act.number", "voluntaryTransferWithoutJudge@judge.court");
    form.destinationCountry = "";
    assertThat(legality()).as("perhaps abroad").hasSize(2);
    form.destinationCountry = "MX";
    assertThat(legality()).isEmpty();
  }

  @Test
  void a_prison_transfer_stays_in_the_country() {
    form.type = TransferType.PRISON_TRANSFER;
    assertThat(legality()).containsExactly("prisonTransferAbroad@destinationCountry");
    form.destinationCountry = "MX";
    assertThat(legality()).isEmpty();
  }

  @Test
  void a_national_security_act_is_an_open_question_even_with_its_number() {
    form.type = TransferType.NATIONAL_SECURITY_ACT;
    assertThat(legality()).containsExactly("nationalSecurityActNotAttached@act.number");
    form.act.number = "";
    assertThat(legality()).containsExactly("nationalSecurityWithoutAct@act.number");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NATIONAL_SECURITY_ACT", "VOLUNTARY"})
  void a_transfer_without_a_written_act_is_flagged(TransferType type) {
    form.type = type;
    form.act.number = "";
    assertThat(found(LegalityRules.ACT)).containsExactly("transferWithoutAct@act.number");
  }

  @Test
  void an_act_is_of_the_day_of_the_handover_at_the_latest() {
    form.act.date = "05/06/2025";
    assertThat(found(LegalityRules.ACT)).isEmpty();
    form.act.date = "06/06/2025";
    assertThat(found(LegalityRules.ACT)).containsExactly("actAfterHandOver@act.date");
    form.handedOverAt = moment("06/2025", "", Precision.MONTH);
    assertThat(found(LegalityRules.ACT)).as("perhaps before").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EXTRADITION, extraditionWithoutJudge",
    "TEMPORARY_SURRENDER, temporarySurrenderWithoutJudge",
    "PRISON_TRANSFER, prisonTransferWithoutJudge",
    "NATIONAL_SECURITY_ACT, nationalSecurityWithoutJudge",
    "UNKNOWN, transferWithoutJudge",
    "VOLUNTARY, voluntaryTransferWithoutJudge"
  })
  void a_transfer_that_needs_a_judge_and_has_none_is_flagged(TransferType type, String message) {
    form.type = type;
    assertThat(found(LegalityRules.JUDGE)).isEmpty();
    form.judge.court = "";
    assertThat(found(LegalityRules.JUDGE)).containsExactly(message + "@judge.court");
  }

  @Test
  void a_court_of_the_catalogue_is_a_judge() {
    form.judge.court = "";
    form.getMissing().put("judge.court", Missing.UNKNOWN);
    form.judge.agency = "CJPF-BC";
    assertThat(found(LegalityRules.JUDGE)).isEmpty();
    assertThat(form.judge.court).isEqualTo("Centro de Justicia Penal Federal");
    assertThat(form.missingAt("judge.court")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"EXPULSION", "DEPORTATION"})
  void an_expulsion_needs_no_judge(TransferType type) {
    form.type = type;
    form.judge.court = "";
    assertThat(found(LegalityRules.JUDGE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TransferType.class)
  void nothing_is_due_before_a_transfer_is_carried_out_or_once_it_is_cancelled(TransferType type) {
    form.type = type;
    form.nationalities = List.of("GT");
    form.destinationCountry = "MX";
    form.act.number = "";
    form.judge.court = "";
    form.state = TransferState.PROPOSED;
    assertThat(legality()).isEmpty();
    form.state = TransferState.CANCELLED;
    form.nationalities = List.of("MX");
    form.destinationCountry = "US";
    assertThat(legality()).isEmpty();
  }

  private static org.garante.domain.review.rule.Circumstances.Known arrest(
      Map<String, String> answers) {
    return SampleCircumstances.known(SampleTransfer.ARREST, "ARR", answers);
  }

  private List<String> found(Rule<TransferForm> rule) {
    return Checks.found(kind, rule, form, circumstances);
  }

  private List<String> legality() {
    return LegalityRules.ALL.stream().flatMap(rule -> found(rule).stream()).toList();
  }
}
