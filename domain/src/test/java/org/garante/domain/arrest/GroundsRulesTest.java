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
    form.basis = ArrestBasis.WARRANT;
    assertThat(found(GroundsRules.ORDER))
        .containsExactly("warrantWithoutNumber@order.number", "warrantNotByJudge@order.authority");
    form.order.number = "12/2025";
    form.order.authority = OrderAuthority.JUDGE;
    assertThat(found(GroundsRules.ORDER)).isEmpty();
  }

  @Test
  void I05_an_urgent_case_needs_the_order_of_a_prosecutor() {
    form.basis = ArrestBasis.URGENT_CASE;
    form.order.number = "12/2025";
    form.order.authority = OrderAuthority.JUDGE;
    assertThat(found(GroundsRules.ORDER))
        .containsExactly("urgentCaseNotByProsecutor@order.authority");
    form.order.authority = OrderAuthority.PROSECUTOR;
    assertThat(found(GroundsRules.ORDER)).isEmpty();
    form.order.number = "";
    assertThat(found(GroundsRules.ORDER)).containsExactly("urgentCaseWithoutOrder@order.number");
  }

  @Test
  void I05_flagrancia_needs_no_order() {
    assertThat(found(GroundsRules.ORDER)).isEmpty();
  }

  @Test
  void I05_a_detention_for_extradition_is_a_judges() {
    form.basis = ArrestBasis.EXTRADITION_DETENTION;
    form.order.authority = OrderAuthority.PROSECUTOR;
    assertThat(found(GroundsRules.ORDER))
        .containsExactly("extraditionDetentionWithoutJudge@order.authority");
    form.order.authority = OrderAuthority.JUDGE;
    assertThat(found(GroundsRules.ORDER)).isEmpty();
  }

  @Test
  void I05_an_order_is_of_the_day_of_the_arrest_at_the_latest() {
    form.basis = ArrestBasis.WARRANT;
    form.order.number = "12/2025";
    form.order.authority = OrderAuthority.JUDGE;
    form.order.date = "05/06/2025";
    assertThat(found(GroundsRules.ORDER)).isEmpty();
    form.order.date = "06/06/2025";
    assertThat(found(GroundsRules.ORDER)).containsExactly("orderAfterArrest@order.date");
    form.instant = SampleArrest.moment("06/2025", "", Precision.MONTH);
    assertThat(found(GroundsRules.ORDER)).as("perhaps before the arrest").isEmpty();
  }

  @Test
  void I05_the_office_is_of_the_authority_that_issued_the_order() {
    form.order.authority = OrderAuthority.JUDGE;
    form.order.issuerAgency = "FGR";
    assertThat(found(GroundsRules.ISSUER))
        .containsExactly("issuerOfAnotherAuthority@order.issuerAgency");
    form.order.issuerAgency = "CJPF-BC";
    assertThat(found(GroundsRules.ISSUER)).isEmpty();
    form.order.authority = OrderAuthority.PROSECUTOR;
    assertThat(found(GroundsRules.ISSUER))
        .containsExactly("issuerOfAnotherAuthority@order.issuerAgency");
  }

  @Test
  void I05_flagrancia_is_one_of_its_cases() {
    assertThat(found(GroundsRules.FLAGRANCIA)).isEmpty();
    form.flagrancia = null;
    assertThat(found(GroundsRules.FLAGRANCIA)).containsExactly("flagranciaWithoutCase@flagrancia");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FLAGRANCIA")
  void I05_a_case_of_flagrancia_contradicts_every_other_ground(ArrestBasis basis) {
    form.basis = basis;
    assertThat(found(GroundsRules.FLAGRANCIA)).containsExactly("caseWithoutFlagrancia@flagrancia");
    form.flagrancia = null;
    assertThat(found(GroundsRules.FLAGRANCIA)).isEmpty();
  }

  @Test
  void I05_an_infraction_is_no_organised_crime() {
    form.basis = ArrestBasis.ADMINISTRATIVE;
    form.organisedCrime = YesNo.YES;
    assertThat(found(GroundsRules.STORY))
        .containsExactly("administrativeWithOrganisedCrime@organisedCrime");
    form.organisedCrime = YesNo.NO;
    assertThat(found(GroundsRules.STORY)).isEmpty();
  }

  @Test
  void I05_another_ground_is_explained() {
    form.basis = ArrestBasis.OTHER;
    assertThat(found(GroundsRules.STORY)).isEmpty();
    form.motives = "";
    assertThat(found(GroundsRules.STORY)).containsExactly("otherBasisUnexplained@motives");
  }

  @Test
  void I05_a_warrant_is_executed_to_the_judge() {
    form.basis = ArrestBasis.WARRANT;
    for (String receiver : List.of("FGR", "GN", "SEMAR")) {
      form.handedTo = receiver;
      assertThat(found(GroundsRules.HANDED)).containsExactly("warrantNotToJudge@handedTo");
    }
    form.handedTo = "CJPF-BC";
    assertThat(found(GroundsRules.HANDED)).isEmpty();
    form.handedTo = "";
    assertThat(found(GroundsRules.HANDED)).as("not known").isEmpty();
    form.handedTo = "FGR";
    form.basis = ArrestBasis.FLAGRANCIA;
    assertThat(found(GroundsRules.HANDED)).isEmpty();
  }

  @Test
  void I05_a_prosecutor_of_a_state_does_not_hold_for_organised_crime() {
    form.organisedCrime = YesNo.YES;
    assertThat(found(GroundsRules.HANDED)).isEmpty();
    form.handedTo = "FGE-BC";
    assertThat(found(GroundsRules.HANDED)).containsExactly("96ByState@handedTo");
    form.organisedCrime = YesNo.NO;
    assertThat(found(GroundsRules.HANDED)).isEmpty();
  }

  private List<String> found(Rule<ArrestForm> rule) {
    return Checks.found(kind, rule, form, circumstances);
  }
}
