package org.garante.domain.arrest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.garante.domain.review.form.Moment.Precision;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.rule.Checks;
import org.garante.domain.review.rule.Rule;
import org.garante.domain.review.rule.SampleCircumstances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroundsRulesTest {
  private final ArrestKind kind = new ArrestKind();
  private final ArrestForm form = new SampleArrest().form();
  private final SampleCircumstances circumstances = new SampleCircumstances();

  @Test
  void I05_a_warrant_has_a_number_and_a_judge() {
    form.setBasis(ArrestBasis.WARRANT);
    assertThat(found(GroundsRules.ORDER))
        .containsExactly("warrantWithoutNumber@order.number", "warrantNotByJudge@order.authority");
    form.getOrder().setNumber("12/2025");
    form.getOrder().setAuthority(OrderAuthority.JUDGE);
    assertThat(found(GroundsRules.ORDER)).isEmpty();
  }

  @Test
  void I05_an_urgent_case_needs_the_order_of_a_prosecutor() {
    form.setBasis(ArrestBasis.URGENT_CASE);
    form.getOrder().setNumber("12/2025");
    form.getOrder().setAuthority(OrderAuthority.JUDGE);
    assertThat(found(GroundsRules.ORDER))
        .containsExactly("urgentCaseNotByProsecutor@order.authority");
    form.getOrder().setAuthority(OrderAuthority.PROSECUTOR);
    assertThat(found(GroundsRules.ORDER)).isEmpty();
    form.getOrder().setNumber("");
    assertThat(found(GroundsRules.ORDER)).containsExactly("urgentCaseWithoutOrder@order.number");
  }

  @Test
  void I05_flagrancia_needs_no_order() {
    assertThat(found(GroundsRules.ORDER)).isEmpty();
  }

  @Test
  void I05_a_detention_for_extradition_is_a_judges() {
    form.setBasis(ArrestBasis.EXTRADITION_DETENTION);
    form.getOrder().setAuthority(OrderAuthority.PROSECUTOR);
    assertThat(found(GroundsRules.ORDER))
        .containsExactly("extraditionDetentionWithoutJudge@order.authority");
    form.getOrder().setAuthority(OrderAuthority.JUDGE);
    assertThat(found(GroundsRules.ORDER)).isEmpty();
  }

  @Test
  void I05_an_order_is_of_the_day_of_the_arrest_at_the_latest() {
    form.setBasis(ArrestBasis.WARRANT);
    form.getOrder().setNumber("12/2025");
    form.getOrder().setAuthority(OrderAuthority.JUDGE);
    form.getOrder().setDate("05/06/2025");
    assertThat(found(GroundsRules.ORDER)).isEmpty();
    form.getOrder().setDate("06/06/2025");
    assertThat(found(GroundsRules.ORDER)).containsExactly("orderAfterArrest@order.date");
    form.setInstant(SampleArrest.moment("06/2025", "", Precision.MONTH));
    assertThat(found(GroundsRules.ORDER)).as("perhaps before the arrest").isEmpty();
  }

  @Test
  void I05_the_office_is_of_the_authority_that_issued_the_order() {
    form.getOrder().setAuthority(OrderAuthority.JUDGE);
    form.getOrder().setIssuerAgency("FGR");
    assertThat(found(GroundsRules.ISSUER))
        .containsExactly("issuerOfAnotherAuthority@order.issuerAgency");
    form.getOrder().setIssuerAgency("CJPF-BC");
    assertThat(found(GroundsRules.ISSUER)).isEmpty();
    form.getOrder().setAuthority(OrderAuthority.PROSECUTOR);
    assertThat(found(GroundsRules.ISSUER))
        .containsExactly("issuerOfAnotherAuthority@order.issuerAgency");
  }

  @Test
  void I05_flagrancia_is_one_of_its_cases() {
    assertThat(found(GroundsRules.FLAGRANCIA)).isEmpty();
    form.setFlagrancia(null);
    assertThat(found(GroundsRules.FLAGRANCIA)).containsExactly("flagranciaWithoutCase@flagrancia");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FLAGRANCIA")
  void I05_a_case_of_flagrancia_contradicts_every_other_ground(ArrestBasis basis) {
    form.setBasis(basis);
    assertThat(found(GroundsRules.FLAGRANCIA)).containsExactly("caseWithoutFlagrancia@flagrancia");
    form.setFlagrancia(null);
    assertThat(found(GroundsRules.FLAGRANCIA)).isEmpty();
  }

  @Test
  void I05_an_infraction_is_no_organised_crime() {
    form.setBasis(ArrestBasis.ADMINISTRATIVE);
    form.setOrganisedCrime(YesNo.YES);
    assertThat(found(GroundsRules.STORY))
        .containsExactly("administrativeWithOrganisedCrime@organisedCrime");
    form.setOrganisedCrime(YesNo.NO);
    assertThat(found(GroundsRules.STORY)).isEmpty();
  }

  @Test
  void I05_another_ground_is_explained() {
    form.setBasis(ArrestBasis.OTHER);
    assertThat(found(GroundsRules.STORY)).isEmpty();
    form.setMotives("");
    assertThat(found(GroundsRules.STORY)).containsExactly("otherBasisUnexplained@motives");
  }

  @Test
  void I05_a_warrant_is_executed_to_the_judge() {
    form.setBasis(ArrestBasis.WARRANT);
    for (String receiver : List.of("FGR", "GN", "SEMAR")) {
      form.setHandedTo(receiver);
      assertThat(found(GroundsRules.HANDED)).containsExactly("warrantNotToJudge@handedTo");
    }
    form.setHandedTo("CJPF-BC");
    assertThat(found(GroundsRules.HANDED)).isEmpty();
    form.setHandedTo("");
    assertThat(found(GroundsRules.HANDED)).as("not known").isEmpty();
    form.setHandedTo("FGR");
    form.setBasis(ArrestBasis.FLAGRANCIA);
    assertThat(found(GroundsRules.HANDED)).isEmpty();
  }

  @Test
  void I05_a_prosecutor_of_a_state_does_not_hold_for_organised_crime() {
    form.setOrganisedCrime(YesNo.YES);
    assertThat(found(GroundsRules.HANDED)).isEmpty();
    form.setHandedTo("FGE-BC");
    assertThat(found(GroundsRules.HANDED)).containsExactly("96ByState@handedTo");
    form.setOrganisedCrime(YesNo.NO);
    assertThat(found(GroundsRules.HANDED)).isEmpty();
  }

  private List<String> found(Rule<ArrestForm> rule) {
    return Checks.found(kind, rule, form, circumstances);
  }
}
