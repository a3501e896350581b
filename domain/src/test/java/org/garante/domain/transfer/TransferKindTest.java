package org.garante.domain.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.garante.domain.review.Handling;
import org.garante.domain.review.Outline;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.rule.Circumstances.Known;
import org.garante.domain.review.rule.Link;
import org.garante.domain.review.rule.SampleCircumstances;
import org.junit.jupiter.api.Test;

class TransferKindTest {
  private static final UUID PERSON = UUID.randomUUID();
  private static final Known ARREST =
      SampleCircumstances.about(
          PERSON,
          SampleCircumstances.known(
              SampleTransfer.ARREST,
              "ARR",
              Map.of(
                  "arrestingAgency", "SEMAR",
                  "handedTo", "FGR",
                  "person.givenNames", "Ana",
                  "person.surnames", "Prueba Uno",
                  "person.age", "31")));

  private final TransferKind kind = new TransferKind();
  private final TransferForm form = new SampleTransfer().form();
  private final SampleCircumstances circumstances = new SampleCircumstances().with(ARREST);

  @Test
  void every_section_asks_five_to_nine_questions() {
    assertThat(kind.model().sections()).containsExactly("transfer", "person", "legal", "handover");
    assertThat(kind.model().sections())
        .allSatisfy(
            section ->
                assertThat(kind.model().fields(section))
                    .filteredOn(
                        field ->
                            field.condition().map(on -> on.values().contains("STATE")).orElse(true))
                    .hasSizeBetween(5, 9));
  }

  @Test
  void person_and_place_may_stay_unknown_as_they_may_not_at_an_arrest() {
    assertThat(kind.model().field("person.givenNames").orElseThrow().need())
        .isEqualTo(Need.OPTIONAL);
    assertThat(kind.model().field("place.state").orElseThrow())
        .matches(field -> field.need() == Need.OPTIONAL)
        .matches(field -> field.basis().equals("LNRD 23-VI"));
  }

  @Test
  void the_person_of_the_arrest_is_taken_over() {
    kind.prepare(form, circumstances);
    assertThat(form.person.id()).contains(PERSON);
    assertThat(outline().persons()).containsExactly(PERSON);
    assertThat(outline().identityHeadline()).isEqualTo("Ana Prueba Uno");
  }

  @Test
  void without_an_arrest_the_person_is_as_then_known_and_its_own() {
    form.arrest = "";
    form.person.givenNames = "Beto";
    var own = form.person.id();
    kind.prepare(form, circumstances);
    assertThat(form.person.id()).isEqualTo(own);
    assertThat(outline().identityHeadline()).isEqualTo("Beto");
  }

  @Test
  void a_person_taken_over_goes_with_the_arrest_it_came_from() {
    kind.prepare(form, circumstances);
    form.arrest = "";
    kind.prepare(form, circumstances);
    assertThat(form.person.id()).isPresent().isNotEqualTo(java.util.Optional.of(PERSON));
  }

  @Test
  void the_headline_names_batch_country_and_authority() {
    assertThat(outline().headline()).isEqualTo("2025-A · US · USMS");
  }

  @Test
  void the_headline_names_the_operation_where_there_is_no_batch() {
    UUID operation = UUID.randomUUID();
    circumstances.with(
        SampleCircumstances.known(operation, "OPE", Map.of("name", "Traslado de febrero")));
    form.batch = "";
    form.operation = operation.toString();
    assertThat(outline().headline()).isEqualTo("Traslado de febrero · US · USMS");
    assertThat(outline().links())
        .containsExactly(
            new Link("arrest", SampleTransfer.ARREST), new Link("operation", operation));
  }

  @Test
  void the_ordering_authority_and_the_chain_of_the_arrest_see_it() {
    form.orderingAuthority = "SSPC";
    assertThat(outline().scope()).containsExactlyInAnyOrder("SSPC", "SEMAR", "FGR");
  }

  @Test
  void it_is_a_matter_of_a_person_and_searched_by_law_and_label() {
    Outline outline = outline();
    assertThat(outline.urgency()).isEqualTo(Urgency.PERSON);
    assertThat(outline.occurredAt()).contains(form.handedOverAt);
    assertThat(outline.facts()).contains("Constitución 119", "extradited", "AJ-1/2025");
    assertThat(outline.handling()).isEqualTo(Handling.NORMAL);
  }

  @Test
  void a_minor_by_the_arrest_or_by_the_transfer_is_restricted() {
    form.person.age = "17";
    assertThat(outline().handling()).isEqualTo(Handling.RESTRICTED);
    form.person.age = "";
    circumstances.with(
        SampleCircumstances.known(SampleTransfer.ARREST, "ARR", Map.of("person.age", "17")));
    assertThat(outline().handling()).isEqualTo(Handling.RESTRICTED);
  }

  @Test
  void times_are_of_the_place_of_the_handing_over() {
    kind.prepare(form, circumstances);
    assertThat(form.handedOverAt.getZone()).isEqualTo("America/Tijuana");
  }

  @Test
  void the_next_person_of_a_batch_keeps_the_flight_and_not_the_act_or_the_judge() {
    form.getMissing().put("judge.order", Missing.UNKNOWN);
    form.getMissing().put("destinationAuthority", Missing.UNKNOWN);
    kind.prepare(form, circumstances);
    TransferForm next = kind.another(form);
    assertThat(next.batch).isEqualTo("2025-A");
    assertThat(next.handedOverAt).usingRecursiveComparison().isEqualTo(form.handedOverAt);
    assertThat(next.sourceLabels).hasSize(1);
    assertThat(next.arrest).isEmpty();
    assertThat(next.nationalities).isEmpty();
    assertThat(next.act.number).isEmpty();
    assertThat(next.judge.court).isEmpty();
    assertThat(next.person.id()).isPresent().isNotEqualTo(form.person.id());
    assertThat(next.getMissing()).containsOnlyKeys("destinationAuthority");
  }

  private Outline outline() {
    kind.prepare(form, circumstances);
    return kind.outline(form, circumstances);
  }
}
