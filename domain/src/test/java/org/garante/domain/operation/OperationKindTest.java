package org.garante.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.domain.arrest.SampleArrest.moment;

import java.util.List;
import java.util.UUID;
import org.garante.domain.review.Outline;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.form.Moment.Precision;
import org.garante.domain.review.rule.Checks;
import org.garante.domain.review.rule.Link;
import org.garante.domain.review.rule.Rule;
import org.garante.domain.review.rule.SampleCircumstances;
import org.junit.jupiter.api.Test;

class OperationKindTest {
  private final OperationKind kind = new OperationKind();
  private final OperationForm form = new SampleOperation().form();
  private final SampleCircumstances circumstances = new SampleCircumstances();

  @Test
  void nothing_is_found_against_a_complete_operation() {
    assertThat(Checks.all(kind, form, circumstances)).isEmpty();
  }

  @Test
  void every_section_asks_five_to_nine_questions() {
    assertThat(kind.model().sections()).containsExactly("operation", "command");
    assertThat(kind.model().sections())
        .allSatisfy(section -> assertThat(kind.model().fields(section)).hasSizeBetween(5, 9));
  }

  @Test
  void I03_an_end_before_the_start_is_flagged_and_the_same_day_is_not() {
    form.end = moment("31/05/2025", "23:59");
    assertThat(found(OperationRules.I03)).containsExactly("endBeforeStart@end");
    form.end = moment("01/06/2025", "", Precision.DAY);
    assertThat(found(OperationRules.I03)).isEmpty();
    form.end = moment("", "");
    assertThat(found(OperationRules.I03)).isEmpty();
  }

  @Test
  void I03_a_part_that_ends_before_it_began_is_flagged() {
    OperationAgencyRow part = form.agencies.get(1);
    part.from = "10/06/2025";
    part.to = "10/06/2025";
    assertThat(found(OperationRules.I03)).isEmpty();
    part.to = "09/06/2025";
    assertThat(found(OperationRules.I03))
        .containsExactly("endBeforeStart@agencies." + part.getKey() + ".to");
  }

  @Test
  void I14_a_foreign_agency_that_leads_or_co_leads_is_flagged() {
    OperationAgencyRow foreign = form.agencies.get(2);
    assertThat(found(OperationRules.I14)).isEmpty();
    foreign.role = OperationRole.SUPPORT;
    assertThat(found(OperationRules.I14)).isEmpty();
    for (OperationRole leading : List.of(OperationRole.CO_LEAD, OperationRole.LEAD)) {
      foreign.role = leading;
      assertThat(found(OperationRules.I14))
          .containsExactly("foreignAgencyLeads@agencies." + foreign.getKey() + ".role");
    }
  }

  @Test
  void I15_an_agency_that_ended_before_its_part_did_is_flagged_once() {
    OperationAgencyRow police = SampleOperation.agency("PF", OperationRole.SUPPORT);
    form.agencies = List.of(police);
    form.start = moment("01/12/2019", "08:00");
    form.end = moment("31/12/2019", "08:00");
    assertThat(found(OperationRules.I15)).isEmpty();
    form.end = moment("01/01/2020", "08:00");
    String finding = "agencyInactive@agencies." + police.getKey() + ".agency";
    assertThat(found(OperationRules.I15)).containsExactly(finding);
    police.to = "31/12/2019";
    assertThat(found(OperationRules.I15)).isEmpty();
    police.from = "01/06/2009";
    assertThat(found(OperationRules.I15)).containsExactly(finding);
    form.start = moment("01/02/2020", "08:00");
    police.from = "";
    police.to = "";
    assertThat(found(OperationRules.I15)).containsExactly(finding);
  }

  @Test
  void I15_finds_nothing_where_no_day_is_known() {
    form.agencies = List.of(SampleOperation.agency("PF", OperationRole.SUPPORT));
    form.start = moment("", "");
    form.end = moment("", "");
    assertThat(found(OperationRules.I15)).isEmpty();
  }

  @Test
  void times_are_of_the_only_state_or_else_of_the_capital() {
    form.start.setZone("");
    kind.prepare(form, circumstances);
    assertThat(form.start.getZone()).isEqualTo("America/Tijuana");
    form.start.setZone("");
    form.end.setZone("");
    form.states = List.of("02", "25");
    kind.prepare(form, circumstances);
    assertThat(form.start.getZone()).isEqualTo("America/Mexico_City");
    assertThat(form.end.getZone()).isEqualTo("America/Mexico_City");
  }

  @Test
  void agencies_with_a_role_see_it_and_no_foreign_one() {
    UUID parent = UUID.randomUUID();
    form.parent = parent.toString();
    kind.prepare(form, circumstances);
    Outline outline = kind.outline(form, circumstances);
    assertThat(outline.headline()).isEqualTo("Operativo Frontera");
    assertThat(outline.identityHeadline()).isEmpty();
    assertThat(outline.scope()).containsExactlyInAnyOrder("GN", "FGR");
    assertThat(outline.urgency()).isEqualTo(Urgency.ROUTINE);
    assertThat(outline.links()).containsExactly(new Link("parent", parent));
    assertThat(outline.persons()).isEmpty();
    assertThat(outline.facts()).contains("Border Operation", "DEA").doesNotContain("Reducir");
    assertThat(outline.identity()).contains("Reducir");
  }

  private List<String> found(Rule<OperationForm> rule) {
    return Checks.found(kind, rule, form, circumstances);
  }
}
