package org.garante.domain.arrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.ledger.bundle.AskedRows;
import org.garante.domain.place.Place;
import org.garante.domain.place.PlaceKind;
import org.garante.domain.review.Handling;
import org.garante.domain.review.Outline;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.DraftEdit;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.FormField;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.rule.Checks;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Link;
import org.garante.domain.review.rule.SampleCircumstances;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrestKindTest {
  private final ArrestKind kind = new ArrestKind();
  private final ArrestForm form = new SampleArrest().form();
  private final SampleCircumstances circumstances = new SampleCircumstances();

  @Test
  void every_item_of_LNRD_18_needs_an_answer() {
    assertThat(required(Need.VALUE))
        .containsExactly("instant", "place.where", "place.state", "arrestingAgency");
    assertThat(required(Need.ANSWER))
        .containsExactly(
            "place.municipality",
            "place.latitude",
            "place.longitude",
            "place.country",
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
                .filter(field -> isAskedOf(field, PlaceKind.STATE))
                .filter(field -> !field.path().equals("place.where"))
                .map(FormField::path)
                .toList());
  }

  @Test
  void every_section_asks_five_to_nine_questions_in_the_order_in_which_things_happen() {
    assertThat(kind.model().sections())
        .containsExactly(
            "event", "grounds", "conduct", "person", "background", "allegation", "handover");
    assertThat(kind.model().sections())
        .allSatisfy(
            section ->
                assertThat(kind.model().fields(section))
                    .filteredOn(field -> !field.asked().retired())
                    .filteredOn(field -> isAskedOf(field, PlaceKind.STATE))
                    .hasSizeBetween(5, 9));
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
            "rndLateReason",
            "entryLateReason",
            "lateReason");
    assertThat(paths(FieldGroup.HEALTH))
        .containsExactly(
            "visibleInjuries", "injuries", "background.indigenousPeople", "background.disability");
    assertThat(paths(FieldGroup.OFFICERS)).containsExactly("officers");
  }

  @Test
  void each_arrest_begins_with_a_person_of_its_own() {
    assertThat(kind.blank().person.id()).isPresent().isNotEqualTo(kind.blank().person.id());
  }

  @Test
  void another_person_of_the_same_arrest_keeps_place_time_agency_and_officers() {
    form.operation = UUID.randomUUID().toString();
    form.getMissing().put("flagrancia", Missing.UNKNOWN);
    ArrestForm next = kind.another(form);
    assertThat(next.instant).usingRecursiveComparison().isEqualTo(form.instant);
    assertThat(next.place).usingRecursiveComparison().isEqualTo(form.place);
    assertThat(next.officers).usingRecursiveComparison().isEqualTo(form.officers);
    assertThat(next.operation).isEqualTo(form.operation);
    assertThat(next.basis).isEqualTo(form.basis);
    assertThat(next.arrestingAgency).isEqualTo("GN");
    assertThat(next.getMissing()).containsOnlyKeys("flagrancia");
  }

  @Test
  void another_person_of_the_same_arrest_has_nothing_of_the_first_person() {
    ArrestForm next = kind.another(form);
    assertThat(next.person.id()).isPresent().isNotEqualTo(form.person.id());
    assertThat(next.person.fullName()).isEmpty();
    assertThat(next.visibleInjuries).isNull();
    assertThat(next.motives).isEmpty();
    assertThat(next.rndNumber).isEmpty();
    assertThat(next.rndRegisteredAt.isBlank()).isTrue();
  }

  @Test
  void arrest_is_on_the_clock_of_its_place_and_a_stamp_on_that_of_whoever_stamps() {
    form.instant.setZone("");
    form.rndRegisteredAt.setZone("");
    form.handedAt.setZone("");
    form.place.state = "08";
    form.place.municipality = "08037";
    form.handedTo = "FGE-BC";
    kind.prepare(form, circumstances);
    assertThat(form.instant.getZone()).isEqualTo("America/Ciudad_Juarez");
    assertThat(form.instant.instant()).contains(Instant.parse("2025-06-05T20:20:00Z"));
    assertThat(form.rndRegisteredAt.getZone()).isEqualTo("America/Mexico_City");
    assertThat(form.handedAt.getZone()).isEqualTo("America/Tijuana");
    form.handedAt.setZone("");
    form.handedTo = "FGR";
    kind.prepare(form, circumstances);
    assertThat(form.handedAt.getZone()).isEqualTo("America/Mexico_City");
  }

  @Test
  void zone_that_was_chosen_is_not_overwritten() {
    form.instant.setZone("Etc/GMT+7");
    form.handedAt.setZone("America/Cancun");
    kind.prepare(form, circumstances);
    assertThat(form.instant.getZone()).isEqualTo("Etc/GMT+7");
    assertThat(form.handedAt.getZone()).isEqualTo("America/Cancun");
  }

  @Test
  void the_age_follows_from_the_birth_date_where_only_that_is_known() {
    form.person.age = "";
    form.getMissing().put("person.age", Missing.UNKNOWN);
    form.person.birthDate = "06/06/2000";
    kind.prepare(form, circumstances);
    assertThat(form.person.age).isEqualTo("24");
    assertThat(form.missingAt("person.age")).isEmpty();
  }

  @Test
  void a_person_is_given_an_id_where_none_came_with_the_form() {
    form.person.personId = "";
    kind.prepare(form, circumstances);
    assertThat(form.person.id()).isPresent();
  }

  @Test
  void lists_see_facts_in_the_headline_and_the_name_apart() {
    Outline outline = outline();
    assertThat(outline.headline()).isEqualTo("Tijuana, BC · GN");
    assertThat(outline.identityHeadline()).isEqualTo("Ana Prueba Uno");
    assertThat(outline.occurredAt()).contains(form.instant);
    assertThat(outline.urgency()).isEqualTo(Urgency.LIBERTY);
    assertThat(outline.persons()).containsExactly(form.person.id().orElseThrow());
    assertThat(outline.facts()).contains("RND-1", "Oficial Uno").doesNotContain("Ana");
    assertThat(outline.identity()).contains("Portaba un arma", "Calle Primera");
  }

  @Test
  void injuries_are_not_searched() {
    form.injuries = "hematoma";
    form.background.indigenousPeople = "yaqui";
    assertThat(outline().facts() + outline().identity()).doesNotContain("hematoma", "yaqui");
  }

  @Test
  void the_arresting_agency_and_the_one_handed_to_see_it_and_no_foreign_one() {
    assertThat(outline().scope()).containsExactlyInAnyOrder("GN", "FGR");
    form.arrestingAgency = "DEA";
    assertThat(outline().scope()).containsExactly("FGR");
  }

  @Test
  void a_minor_is_restricted_by_age_or_by_birth_date() {
    assertThat(outline().handling()).isEqualTo(Handling.NORMAL);
    form.person.age = "17";
    assertThat(outline().handling()).isEqualTo(Handling.RESTRICTED);
    form.person.age = "";
    form.person.birthDate = "06/06/2007";
    assertThat(outline().handling()).isEqualTo(Handling.RESTRICTED);
    form.person.age = "";
    form.person.birthDate = "05/06/2007";
    assertThat(outline().handling()).isEqualTo(Handling.NORMAL);
  }

  @Test
  void it_links_to_its_operation() {
    UUID operation = UUID.randomUUID();
    form.operation = operation.toString();
    assertThat(outline().links()).containsExactly(new Link("operation", operation));
  }

  @Test
  void an_arrest_is_no_oversight() {
    assertThat(kind.isOversight()).isFalse();
  }

  @Test
  void columns_tell_unknown_from_refused_and_hold_the_instant() {
    form.visibleInjuries = null;
    form.getMissing().put("visibleInjuries", Missing.REFUSED);
    form.getMissing().put("basis", Missing.UNKNOWN);
    OfficerRow unknown = SampleArrest.officer("", "SEMAR");
    form.officers.add(unknown);
    form.getMissing().put("officers." + unknown.getKey() + ".name", Missing.UNKNOWN);
    kind.prepare(form, circumstances);
    JsonObject row = AskedRows.first(kind, form);
    assertThat(row.isNull("visible_injuries")).isTrue();
    assertThat(row.getString("visible_injuries_missing")).isEqualTo("REFUSED");
    assertThat(row.isNull("basis_missing")).as("there is an answer").isTrue();
    assertThat(row.getString("arrested_at")).isEqualTo("2025-06-05T21:20:00.000000Z");
    assertThat(AskedRows.of(kind, form, "arrest_officer"))
        .extracting(each -> each.get("name") + " " + each.get("name_missing"))
        .containsExactly("\"Oficial Uno\" null", "null \"UNKNOWN\"");
  }

  private Outline outline() {
    kind.prepare(form, circumstances);
    return kind.outline(form, circumstances);
  }

  @Test
  void at_sea_times_are_of_the_longitude() {
    form.place.where = PlaceKind.AT_SEA;
    assertThat(zoneAt("-109.9167")).isEqualTo("Etc/GMT+7");
    assertThat(zoneAt("-112.51")).isEqualTo("Etc/GMT+8");
    assertThat(zoneAt("-112.49")).isEqualTo("Etc/GMT+7");
    assertThat(zoneAt("")).isEqualTo("America/Mexico_City");
  }

  private String zoneAt(String longitude) {
    form.instant.setZone("");
    form.place.longitude = longitude;
    kind.prepare(form, circumstances);
    return form.instant.getZone();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STATE")
  void an_arrest_in_no_state_is_recorded(PlaceKind where) {
    form.place.where = where;
    form.place.latitude = "22.8905";
    form.place.longitude = "-109.9167";
    form.place.country = "US";
    assertThat(Checks.all(kind, form, circumstances)).filteredOn(Finding::isRefused).isEmpty();
    JsonObject row = AskedRows.first(kind, form);
    assertThat(row.getString("place_where")).isEqualTo(where.name());
    assertThat(row.isNull("state_code")).isTrue();
    assertThat(row.isNull("municipality_code")).isTrue();
    assertThat(row.isNull("latitude")).isEqualTo(where != PlaceKind.AT_SEA);
    assertThat(row.isNull("place_country")).isEqualTo(where != PlaceKind.ABROAD);
  }

  @Test
  void the_kind_of_place_says_what_else_is_asked_of_it() {
    form.place = new Place();
    assertThat(refused()).containsExactly("place.where");
    form.place.where = PlaceKind.STATE;
    assertThat(refused()).containsExactly("place.state", "place.municipality");
    form.place.where = PlaceKind.AT_SEA;
    assertThat(refused()).containsExactly("place.latitude", "place.longitude");
    form.place.where = PlaceKind.ABROAD;
    assertThat(refused()).containsExactly("place.country");
    form.place.where = PlaceKind.IN_AIR;
    assertThat(refused()).isEmpty();
    form.place.where = PlaceKind.UNKNOWN;
    assertThat(refused()).isEmpty();
  }

  @Test
  void a_state_named_without_a_kind_of_place_is_a_place_in_a_state() {
    form.place.where = null;
    assertThat(refused()).isEmpty();
    assertThat(form.place.where).isEqualTo(PlaceKind.STATE);
  }

  @Test
  void the_headline_says_a_place_in_no_state_by_a_code_that_pages_put_in_words() {
    form.place.where = PlaceKind.AT_SEA;
    form.place.latitude = "22.8905";
    form.place.longitude = "-109.9167";
    form.place.nearestPort = "Cabo San Lucas";
    kind.prepare(form, circumstances);
    assertThat(kind.outline(form, circumstances).headline())
        .isEqualTo("@AT_SEA 22.8905, -109.9167 Cabo San Lucas · GN");
    form.place.where = PlaceKind.ABROAD;
    form.place.country = "US";
    kind.prepare(form, circumstances);
    assertThat(kind.outline(form, circumstances).headline()).isEqualTo("@ABROAD US · GN");
  }

  @Test
  void every_agency_that_took_part_sees_it() {
    form.otherAgencies = List.of(agency("SEMAR", ArrestPart.ESCORT), agency("DEA", null));
    assertThat(kind.outline(form, circumstances).scope()).containsOnly("GN", "FGR", "SEMAR");
  }

  @Test
  void an_office_of_the_catalogue_is_named_where_nothing_else_was_written() {
    form.order.issuerAgency = "CJPF-BC";
    kind.prepare(form, circumstances);
    assertThat(form.order.issuer).isEqualTo("Centro de Justicia Penal Federal");
    form.order.issuer = "Juez Tercero";
    kind.prepare(form, circumstances);
    assertThat(form.order.issuer).isEqualTo("Juez Tercero");
  }

  /** What version 1 of the questions kept: no kind of place, one reason, injuries refused. */
  @Test
  void content_of_before_is_read_amended_and_kept_as_it_was_given() {
    String before =
        """
        {"facts":{"arrestingAgency":"GN","basis":"FLAGRANCIA","flagrancia":"IN_THE_ACT",
        "handedAt":{"date":"05/06/2025","precision":"EXACT","time":"14:55","zone":"America/Tijuana"},
        "handedTo":"FGR","instant":{"date":"05/06/2025","precision":"EXACT","time":"14:20",
        "zone":"America/Tijuana"},"person":{"age":"31","sex":"F"},
        "place":{"municipality":"02004","state":"02"},
        "rndNumber":"RND-1","rndRegisteredAt":{"date":"07/06/2025","precision":"EXACT",
        "time":"14:20","zone":"America/Tijuana"}},
        "health":{"missing":{"visibleInjuries":"REFUSED"}},
        "identity":{"lateReason":"Sin señal","missing":{"background.trustedPerson":"UNKNOWN"},
        "motives":"Portaba un arma","person":{"givenNames":"Ana",
        "personId":"00000000-0000-4000-8000-000000000009","surnames":"Prueba"}},
        "officers":{"officers":[{"agency":"GN","key":"k1","name":"Oficial Uno"}]}}""";
    ArrestForm old = kind.cast(kind.json().fromContent(before));
    Answers answers = Answers.of(kind.model(), old);
    assertThat(answers.at("lateReason").map(Answers.Answer::text)).contains("Sin señal");
    assertThat(answers.at("visibleInjuries").flatMap(Answers.Answer::missing))
        .contains(Missing.REFUSED);
    assertThat(answers.at("place.where").map(Answers.Answer::isGiven)).contains(false);
    circumstances.at(Instant.parse("2025-06-20T18:00:00Z"));
    assertThat(Checks.all(kind, old, circumstances))
        .extracting(Finding::message)
        .containsExactly("injuriesRefused");
    ArrestForm amended = kind.cast(kind.json().fromContent(kind.json().contentText(old)));
    assertThat(amended.lateReason).isEqualTo("Sin señal");
    assertThat(amended.missingAt("visibleInjuries")).contains(Missing.REFUSED);
  }

  @Test
  void what_can_be_seen_is_no_longer_said_to_be_refused() {
    DraftEdit edit = new DraftEdit(kind.model(), FormJson.draftText(form));
    assertThatThrownBy(() -> edit.leaveOut(FieldPath.of("visibleInjuries"), Missing.REFUSED, ""))
        .isInstanceOf(IllegalArgumentException.class);
    edit.leaveOut(FieldPath.of("visibleInjuries"), Missing.UNKNOWN, "");
  }

  private List<String> refused() {
    return Checks.all(kind, form, circumstances).stream()
        .filter(Finding::isRefused)
        .map(Finding::path)
        .filter(path -> path.startsWith("place."))
        .toList();
  }

  private static AgencyRow agency(String code, @Nullable ArrestPart part) {
    AgencyRow row = new AgencyRow();
    row.agency = code;
    row.part = part;
    return row;
  }

  /** Whether a question is asked once that kind of place is chosen. */
  private static boolean isAskedOf(FormField field, PlaceKind chosen) {
    return field.condition().map(on -> on.values().contains(chosen.name())).orElse(true);
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
