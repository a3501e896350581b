package org.garante.domain.arrest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.garante.domain.review.Handling;
import org.garante.domain.review.Link;
import org.garante.domain.review.Outline;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.FieldGroup;
import org.garante.domain.review.form.FormField;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.rule.Checks;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.SampleCircumstances;
import org.junit.jupiter.api.Test;

class ArrestKindTest {
  private final ArrestKind kind = new ArrestKind();
  private final ArrestForm form = new SampleArrest().form();
  private final SampleCircumstances circumstances = new SampleCircumstances();

  @Test
  void every_item_of_LNRD_18_needs_an_answer() {
    assertThat(required(Need.VALUE)).containsExactly("instant", "place.state", "arrestingAgency");
    assertThat(required(Need.ANSWER))
        .containsExactly(
            "place.municipality",
            "basis",
            "motives",
            "officers",
            "visibleInjuries",
            "person.givenNames",
            "person.surnames",
            "person.age",
            "person.sex",
            "background.trustedPerson",
            "handedTo");
  }

  @Test
  void a_blank_arrest_is_refused_for_nothing_else() {
    assertThat(Checks.all(kind, kind.blank(), circumstances))
        .filteredOn(Finding::isRefused)
        .extracting(Finding::path)
        .containsExactlyInAnyOrderElementsOf(
            kind.model().fields().stream()
                .filter(field -> field.need() != Need.OPTIONAL)
                .map(FormField::path)
                .toList());
  }

  @Test
  void every_section_asks_five_to_nine_questions_in_the_order_in_which_things_happen() {
    assertThat(kind.model().sections())
        .containsExactly(
            "event", "grounds", "conduct", "person", "background", "allegation", "handover");
    assertThat(kind.model().sections())
        .allSatisfy(section -> assertThat(kind.model().fields(section)).hasSizeBetween(5, 9));
  }

  @Test
  void names_and_free_text_are_identity_and_injuries_health() {
    assertThat(paths(FieldGroup.IDENTITY))
        .containsExactly(
            "place.locality",
            "motives",
            "person.personId",
            "person.givenNames",
            "person.surnames",
            "person.aliases",
            "person.birthDate",
            "background.trustedPerson",
            "role.basis",
            "lateReason");
    assertThat(paths(FieldGroup.HEALTH))
        .containsExactly(
            "visibleInjuries", "injuries", "background.indigenousPeople", "background.disability");
    assertThat(paths(FieldGroup.OFFICERS)).containsExactly("officers");
  }

  @Test
  void each_arrest_begins_with_a_person_of_its_own() {
    assertThat(kind.blank().getPerson().id())
        .isPresent()
        .isNotEqualTo(kind.blank().getPerson().id());
  }

  @Test
  void another_person_of_the_same_arrest_keeps_place_time_agency_and_officers() {
    form.setOperation(UUID.randomUUID().toString());
    form.getMissing().put("flagrancia", Missing.UNKNOWN);
    ArrestForm next = kind.another(form);
    assertThat(next.getInstant()).usingRecursiveComparison().isEqualTo(form.getInstant());
    assertThat(next.getPlace()).usingRecursiveComparison().isEqualTo(form.getPlace());
    assertThat(next.getOfficers()).usingRecursiveComparison().isEqualTo(form.getOfficers());
    assertThat(next.getOperation()).isEqualTo(form.getOperation());
    assertThat(next.getBasis()).isEqualTo(form.getBasis());
    assertThat(next.getArrestingAgency()).isEqualTo("GN");
    assertThat(next.getMissing()).containsOnlyKeys("flagrancia");
  }

  @Test
  void another_person_of_the_same_arrest_has_nothing_of_the_first_person() {
    ArrestForm next = kind.another(form);
    assertThat(next.getPerson().id()).isPresent().isNotEqualTo(form.getPerson().id());
    assertThat(next.getPerson().fullName()).isEmpty();
    assertThat(next.getVisibleInjuries()).isNull();
    assertThat(next.getMotives()).isEmpty();
    assertThat(next.getRndNumber()).isEmpty();
    assertThat(next.getRndRegisteredAt().isBlank()).isTrue();
  }

  @Test
  void arrest_is_on_the_clock_of_its_place_and_a_stamp_on_that_of_whoever_stamps() {
    form.getInstant().setZone("");
    form.getRndRegisteredAt().setZone("");
    form.getHandedAt().setZone("");
    form.getPlace().setState("08");
    form.getPlace().setMunicipality("08037");
    form.setHandedTo("FGE-BC");
    kind.prepare(form, circumstances);
    assertThat(form.getInstant().getZone()).isEqualTo("America/Ciudad_Juarez");
    assertThat(form.getInstant().instant()).contains(Instant.parse("2025-06-05T20:20:00Z"));
    assertThat(form.getRndRegisteredAt().getZone()).isEqualTo("America/Mexico_City");
    assertThat(form.getHandedAt().getZone()).isEqualTo("America/Tijuana");
    form.getHandedAt().setZone("");
    form.setHandedTo("FGR");
    kind.prepare(form, circumstances);
    assertThat(form.getHandedAt().getZone()).isEqualTo("America/Mexico_City");
  }

  @Test
  void zone_that_was_chosen_is_not_overwritten() {
    form.getInstant().setZone("Etc/GMT+7");
    form.getHandedAt().setZone("America/Cancun");
    kind.prepare(form, circumstances);
    assertThat(form.getInstant().getZone()).isEqualTo("Etc/GMT+7");
    assertThat(form.getHandedAt().getZone()).isEqualTo("America/Cancun");
  }

  @Test
  void the_age_follows_from_the_birth_date_where_only_that_is_known() {
    form.getPerson().setAge("");
    form.getMissing().put("person.age", Missing.UNKNOWN);
    form.getPerson().setBirthDate("06/06/2000");
    kind.prepare(form, circumstances);
    assertThat(form.getPerson().getAge()).isEqualTo("24");
    assertThat(form.missingAt("person.age")).isEmpty();
  }

  @Test
  void a_person_is_given_an_id_where_none_came_with_the_form() {
    form.getPerson().setPersonId("");
    kind.prepare(form, circumstances);
    assertThat(form.getPerson().id()).isPresent();
  }

  @Test
  void lists_see_facts_in_the_headline_and_the_name_apart() {
    Outline outline = outline();
    assertThat(outline.headline()).isEqualTo("Tijuana, BC · GN");
    assertThat(outline.identityHeadline()).isEqualTo("Ana Prueba Uno");
    assertThat(outline.occurredAt()).contains(form.getInstant());
    assertThat(outline.urgency()).isEqualTo(Urgency.LIBERTY);
    assertThat(outline.persons()).containsExactly(form.getPerson().id().orElseThrow());
    assertThat(outline.facts()).contains("RND-1", "Oficial Uno").doesNotContain("Ana");
    assertThat(outline.identity()).contains("Portaba un arma", "Calle Primera");
  }

  @Test
  void injuries_are_not_searched() {
    form.setInjuries("hematoma");
    form.getBackground().setIndigenousPeople("yaqui");
    assertThat(outline().facts() + outline().identity()).doesNotContain("hematoma", "yaqui");
  }

  @Test
  void the_arresting_agency_and_the_one_handed_to_see_it_and_no_foreign_one() {
    assertThat(outline().scope()).containsExactlyInAnyOrder("GN", "FGR");
    form.setArrestingAgency("DEA");
    assertThat(outline().scope()).containsExactly("FGR");
  }

  @Test
  void a_minor_is_restricted_by_age_or_by_birth_date() {
    assertThat(outline().handling()).isEqualTo(Handling.NORMAL);
    form.getPerson().setAge("17");
    assertThat(outline().handling()).isEqualTo(Handling.RESTRICTED);
    form.getPerson().setAge("");
    form.getPerson().setBirthDate("06/06/2007");
    assertThat(outline().handling()).isEqualTo(Handling.RESTRICTED);
    form.getPerson().setAge("");
    form.getPerson().setBirthDate("05/06/2007");
    assertThat(outline().handling()).isEqualTo(Handling.NORMAL);
  }

  @Test
  void it_links_to_its_operation() {
    UUID operation = UUID.randomUUID();
    form.setOperation(operation.toString());
    assertThat(outline().links()).containsExactly(new Link("operation", operation));
  }

  @Test
  void an_arrest_counts_from_its_first_submission() {
    assertThat(kind.isSafetyFact()).isTrue();
    assertThat(kind.isOversight()).isFalse();
  }

  @Test
  void stored_content_gives_the_same_typed_rows() {
    form.getMissing().put("officers." + addUnknownOfficer() + ".name", Missing.UNKNOWN);
    kind.prepare(form, circumstances);
    UUID submission = UUID.randomUUID();
    Object rows = kind.project(submission, form);
    ArrestForm stored = kind.cast(kind.json().fromContent(kind.json().contentText(form)));
    assertThat(kind.project(submission, stored)).isEqualTo(rows).hasSameHashCodeAs(rows);
    stored.setMotives("otra cosa");
    assertThat(kind.project(submission, stored)).isNotEqualTo(rows);
  }

  @Test
  void typed_rows_tell_unknown_from_refused() {
    form.setVisibleInjuries(null);
    form.getMissing().put("visibleInjuries", Missing.REFUSED);
    kind.prepare(form, circumstances);
    Arrest arrest = (Arrest) kind.project(UUID.randomUUID(), form);
    assertThat(arrest.conduct().visibleInjuries()).isNull();
    assertThat(arrest.conduct().visibleInjuriesMissing()).isEqualTo(Missing.REFUSED);
    assertThat(arrest.person().ageMissing()).isNull();
    assertThat(arrest.officers()).extracting(RecordedOfficer::name).containsExactly("Oficial Uno");
    assertThat(arrest.instant().instant()).isEqualTo("2025-06-05T21:20:00Z");
  }

  @Test
  void a_typed_missing_value_beside_an_answer_is_dropped() {
    form.getMissing().put("basis", Missing.UNKNOWN);
    kind.prepare(form, circumstances);
    Arrest arrest = (Arrest) kind.project(UUID.randomUUID(), form);
    form.getMissing().remove("basis");
    assertThat(kind.project(arrest.submission(), form)).isEqualTo(arrest);
  }

  private String addUnknownOfficer() {
    OfficerRow row = SampleArrest.officer("", "SEMAR");
    form.getOfficers().add(row);
    return row.getKey();
  }

  private Outline outline() {
    kind.prepare(form, circumstances);
    return kind.outline(form, circumstances);
  }

  private List<String> required(Need need) {
    return kind.model().fields().stream()
        .filter(field -> field.need() == need)
        .map(FormField::path)
        .toList();
  }

  private List<String> paths(FieldGroup group) {
    return Answers.of(kind.model(), kind.blank()).all().stream()
        .filter(answer -> answer.field().group() == group)
        .map(Answers.Answer::path)
        .toList();
  }
}
