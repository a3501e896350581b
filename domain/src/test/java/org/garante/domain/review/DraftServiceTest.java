package org.garante.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.oversight.OversightNoteKind;
import org.garante.domain.place.PlaceKind;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.DraftEdit;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.text.ReasonRequired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftServiceTest {
  private static final FieldPath RND_NUMBER = FieldPath.of("rndNumber");
  private static final FieldPath OFFICERS = FieldPath.of("officers");
  private static final JsonString BLANK = Json.createValue("");

  private final Office office = new Office();

  @Test
  void recorder_begins_a_draft_that_is_its_agencys_and_no_record() {
    UUID id = start(office.recorder);
    Draft draft = office.drafts.find(id).orElseThrow();
    assertThat(draft.agency()).isEqualTo("GN");
    assertThat(draft.kind()).isEqualTo("ARR");
    assertThat(draft.record()).isEmpty();
    assertThat(draft.startedBy()).isEqualTo(office.recorder.id());
    assertThat(draft.startedAt()).isEqualTo(office.clock.instant());
    assertThat(draft.authors()).containsExactly(office.recorder.staff().id());
    assertThat(office.records.all()).isEmpty();
    assertThat(office.ledger.entries()).isEmpty();
  }

  @Test
  void supervisor_begins_no_draft() {
    assertThatThrownBy(() -> start(office.supervisor)).isInstanceOf(NotPermitted.class);
  }

  @Test
  void oversight_begins_notes_and_nothing_else() {
    assertThatThrownBy(() -> start(office.auditor)).isInstanceOf(NotPermitted.class);
    assertThat(office.<UUID>as(office.auditor, o -> o.drafting.start("NOT"))).isNotNull();
    assertThat(office.<UUID>as(office.observer, o -> o.drafting.start("NOT"))).isNotNull();
    assertThatThrownBy(() -> office.as(office.recorder, o -> o.drafting.start("NOT")))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void there_is_no_draft_of_an_unknown_kind() {
    assertThatThrownBy(() -> office.as(office.recorder, o -> o.drafting.start("XXX")))
        .isInstanceOf(UnknownRecord.class);
  }

  @Test
  void draft_is_not_begun_with_the_form_of_another_kind() {
    assertThatThrownBy(
            () ->
                office.as(
                    office.recorder, o -> o.drafting.start("ARR", new OversightNoteKind().blank())))
        .isInstanceOf(ClassCastException.class);
  }

  @Test
  void opened_draft_shows_its_answers_and_what_its_rules_find() {
    ArrestForm form = new SampleArrest().form();
    form.arrestingAgency = "";
    DraftView view = open(office.recorder, start(office.recorder, form));
    assertThat(view.kind()).isEqualTo("ARR");
    assertThat(view.agency()).isEqualTo("GN");
    assertThat(view.folio()).isEmpty();
    assertThat(view.answers().at("person.givenNames").map(Answers.Answer::text)).contains("Ana");
    assertThat(view.findings()).extracting(Finding::path).containsExactly("arrestingAgency");
    assertThat(view.savedBy()).isEqualTo("Ana");
    assertThat(view.neverSubmitted()).isTrue();
  }

  @Test
  void what_was_answered_of_another_kind_of_place_stays_in_the_draft_and_is_named() {
    ArrestForm form = new SampleArrest().form();
    form.place.where = PlaceKind.STATE;
    assertThat(open(office.recorder, start(office.recorder, form)).leftOut()).isEmpty();
    form.place.where = PlaceKind.AT_SEA;
    DraftView view = open(office.recorder, start(office.recorder, form));
    assertThat(view.leftOut()).containsExactly("place.state", "place.municipality");
    assertThat(view.given().at("place.state").map(Answers.Answer::text)).contains(form.place.state);
    assertThat(view.answers().at("place.state").map(Answers.Answer::text)).contains("");
  }

  @Test
  void colleague_of_the_same_agency_opens_it_and_nobody_else() {
    UUID draft = start(office.recorder);
    assertThat(open(office.colleague, draft).kind()).isEqualTo("ARR");
    for (Account other : List.of(office.recorder2, office.supervisor, office.auditor)) {
      assertThatThrownBy(() -> open(other, draft)).isInstanceOf(NotPermitted.class);
    }
  }

  @Test
  void unknown_draft_is_a_fact_with_a_name() {
    assertThatThrownBy(() -> open(office.recorder, UUID.randomUUID()))
        .isInstanceOf(UnknownRecord.class);
  }

  @Test
  void each_answer_is_kept_with_who_gave_it_and_when() {
    UUID draft = start(office.recorder);
    office.clock.pass(Duration.ofMinutes(5));
    DraftView view = answer(office.colleague, draft, "RND-2", "RND-1");
    assertThat(view.answers().at("rndNumber").map(Answers.Answer::text)).contains("RND-2");
    assertThat(view.savedBy()).isEqualTo("Beto");
    assertThat(view.savedAt()).isEqualTo(office.clock.instant());
    assertThat(office.drafts.find(draft).orElseThrow().authors())
        .containsExactlyInAnyOrder(office.recorder.staff().id(), office.colleague.staff().id());
  }

  @Test
  void answer_somebody_else_changed_meanwhile_is_not_overwritten() {
    UUID draft = start(office.recorder);
    answer(office.colleague, draft, "RND-2", "RND-1");
    assertThatThrownBy(() -> answer(office.recorder, draft, "RND-3", "RND-1"))
        .isInstanceOfSatisfying(
            FieldConflict.class,
            conflict -> {
              assertThat(conflict.arguments()).containsExactly("Beto");
              assertThat(conflict.current()).isEqualTo("\"RND-2\"");
            });
    assertThat(text(draft)).contains("RND-2").doesNotContain("RND-3");
  }

  @Test
  void same_answer_given_twice_and_an_answer_where_none_is_are_no_conflict() {
    UUID draft = start(office.recorder);
    answer(office.colleague, draft, "RND-2", "RND-1");
    answer(office.recorder, draft, "RND-2", "RND-1");
    answer(office.colleague, draft, "", "RND-2");
    answer(office.recorder, draft, "RND-4", "RND-2");
    assertThat(text(draft)).contains("RND-4");
  }

  @Test
  void what_was_typed_is_compared_as_it_is_kept() {
    UUID draft = start(office.recorder);
    answer(office.recorder, draft, " RND\u00A02\u200B", "RND-1");
    answer(office.recorder, draft, "RND-3", " RND\u00A02\u200B");
    assertThat(text(draft)).contains("RND-3");
  }

  @Test
  void other_answers_changed_meanwhile_are_no_conflict() {
    UUID draft = start(office.recorder);
    answer(office.colleague, draft, "RND-2", "RND-1");
    office.as(
        office.recorder,
        o -> o.drafting.answer(draft, FieldPath.of("lateReason"), Json.createValue("x"), BLANK));
    assertThat(text(draft)).contains("RND-2").contains("\"lateReason\":\"x\"");
  }

  @Test
  void moment_is_the_same_whether_what_nobody_said_of_it_is_blank_or_left_out() {
    UUID draft = start(office.recorder);
    FieldPath instant = FieldPath.of("instant");
    JsonValue stored =
        FormJson.parse(
            "{\"date\":\"05/06/2025\",\"time\":\"14:20\",\"zone\":\"America/Tijuana\",\"precision\":\"EXACT\"}");
    JsonValue changed =
        FormJson.parse(
            "{\"date\":\"05/06/2025\",\"time\":\"14:30\",\"zone\":\"\",\"precision\":\"EXACT\"}");
    JsonValue again =
        FormJson.parse(
            "{\"date\":\"05/06/2025\",\"time\":\"14:30\",\"precision\":\"EXACT\",\"fold\":\"\"}");
    office.as(office.recorder, o -> o.drafting.answer(draft, instant, changed, stored));
    office.as(office.recorder, o -> o.drafting.answer(draft, instant, stored, again));
    assertThat(text(draft)).contains("14:20");
  }

  @Test
  void today_is_the_day_of_the_place_and_what_is_kept_no_longer_depends_on_it() {
    office.clock.set(
        Instant.parse("2026-12-01T06:30:00Z")); // 00:30 in the capital, 22:30 before in Tijuana
    UUID draft = start(office.recorder);
    FieldPath instant = FieldPath.of("instant");
    JsonValue was = new DraftEdit(office.kinds.get("ARR").model(), text(draft)).held().at(instant);
    JsonValue typed = FormJson.parse("{\"date\":\"hoy\",\"time\":\"600\"}");
    office.as(office.recorder, o -> o.drafting.answer(draft, instant, typed, was));
    assertThat(text(draft)).contains("30/11/2026").contains("06:00").doesNotContain("hoy");
    JsonValue chosen =
        FormJson.parse("{\"date\":\"hoy\",\"time\":\"6\",\"zone\":\"America/Mexico_City\"}");
    JsonValue there =
        new DraftEdit(office.kinds.get("ARR").model(), text(draft)).held().at(instant);
    office.as(office.recorder, o -> o.drafting.answer(draft, instant, chosen, there));
    assertThat(text(draft)).contains("01/12/2026");
  }

  @Test
  void zone_chosen_by_somebody_else_meanwhile_is_a_conflict() {
    UUID draft = start(office.recorder);
    FieldPath instant = FieldPath.of("instant");
    JsonValue elsewhere =
        FormJson.parse(
            "{\"date\":\"05/06/2025\",\"time\":\"14:20\",\"zone\":\"Etc/GMT+7\",\"precision\":\"EXACT\"}");
    JsonValue unsaid =
        FormJson.parse("{\"date\":\"05/06/2025\",\"time\":\"14:20\",\"precision\":\"EXACT\"}");
    assertThatThrownBy(
            () ->
                office.as(
                    office.recorder, o -> o.drafting.answer(draft, instant, elsewhere, unsaid)))
        .isInstanceOf(FieldConflict.class);
  }

  @Test
  void moment_is_not_read_on_a_clock_there_is_none_of() {
    UUID draft = start(office.recorder);
    FieldPath instant = FieldPath.of("instant");
    JsonValue was = new DraftEdit(office.kinds.get("ARR").model(), text(draft)).held().at(instant);
    JsonValue nowhere =
        FormJson.parse("{\"date\":\"05/06/2025\",\"time\":\"14:20\",\"zone\":\"America/Nowhere\"}");
    assertThatThrownBy(
            () -> office.as(office.recorder, o -> o.drafting.answer(draft, instant, nowhere, was)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whom_a_draft_is_about_is_not_answered_by_request() {
    UUID draft = start(office.recorder);
    String before = text(draft);
    FieldPath person = FieldPath.of("person.personId");
    JsonValue was = new DraftEdit(office.kinds.get("ARR").model(), before).held().at(person);
    JsonValue other = Json.createValue(UUID.randomUUID().toString());
    assertThatThrownBy(
            () -> office.as(office.recorder, o -> o.drafting.answer(draft, person, other, was)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(text(draft)).isEqualTo(before);
  }

  @Test
  void question_left_out_says_why() {
    UUID draft = start(office.recorder);
    DraftView view =
        office.as(
            office.recorder,
            o ->
                o.drafting.leaveOut(
                    draft,
                    OFFICERS,
                    Missing.UNKNOWN,
                    "No se identificaron",
                    held(draft, OFFICERS)));
    assertThat(view.answers().at("officers").orElseThrow())
        .satisfies(answer -> assertThat(answer.missing()).contains(Missing.UNKNOWN))
        .satisfies(answer -> assertThat(answer.missingReason()).isEqualTo("No se identificaron"))
        .satisfies(answer -> assertThat(answer.isBlank()).isTrue());
  }

  @Test
  void rows_are_added_and_removed() {
    UUID draft = start(office.recorder);
    DraftView two =
        office.as(office.recorder, o -> o.drafting.addRow(draft, OFFICERS, "k123", JsonValue.NULL));
    List<String> keys = two.answers().at("officers").orElseThrow().rowKeys();
    assertThat(keys).hasSize(2);
    DraftView one =
        office.as(
            office.recorder,
            o ->
                o.drafting.removeRow(
                    draft,
                    OFFICERS,
                    keys.get(0),
                    held(draft, FieldPath.of("officers." + keys.get(0)))));
    assertThat(one.answers().at("officers").orElseThrow().rowKeys()).containsExactly(keys.get(1));
  }

  @Test
  void draft_never_submitted_can_be_thrown_away_and_the_ledger_says_so() {
    UUID draft = office.as(office.recorder, o -> o.drafting.start("OPE"));
    office.run(office.recorder, o -> o.drafting.discard(draft, ""));
    assertThat(office.drafts.find(draft)).isEmpty();
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.DISCARD);
    assertThat(office.lastEntry().object()).contains(draft.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void arrest_is_not_thrown_away_without_a_reason(String reason) {
    UUID draft = start(office.recorder);
    assertThatThrownBy(() -> office.run(office.recorder, o -> o.drafting.discard(draft, reason)))
        .isInstanceOf(ReasonRequired.class);
    assertThat(office.drafts.find(draft)).isPresent();
    assertThat(office.ledger.entries()).isEmpty();
  }

  @Test
  void reason_for_throwing_an_arrest_away_is_entered() {
    UUID draft = start(office.recorder);
    office.run(office.recorder, o -> o.drafting.discard(draft, " Se abrió dos veces "));
    assertThat(office.drafts.find(draft)).isEmpty();
    assertThat(office.lastEntry().action()).isEqualTo(LedgerAction.DISCARD);
    assertThat(office.ledger.openings(office.lastEntry().id()))
        .anySatisfy(
            opening -> assertThat(opening.value().orElse("")).contains("Se abrió dos veces"));
  }

  @Test
  void draft_of_what_was_submitted_can_not_be_thrown_away() {
    Receipt receipt = office.arrest();
    UUID draft =
        office.as(office.recorder, o -> o.submitting.withdraw(receipt.submission(), "Duplicado"));
    assertThatThrownBy(
            () -> office.run(office.recorder, o -> o.drafting.discard(draft, "Duplicado")))
        .isInstanceOf(NeverDiscarded.class);
    assertThat(office.drafts.find(draft)).isPresent();
  }

  private JsonValue held(UUID draft, FieldPath path) {
    return open(office.recorder, draft).held().at(path);
  }

  private UUID start(Account by) {
    return start(by, new SampleArrest().form());
  }

  private UUID start(Account by, ArrestForm form) {
    return office.as(by, o -> o.drafting.start("ARR", form));
  }

  private DraftView open(Account by, UUID draft) {
    return office.as(by, o -> o.drafting.open(draft));
  }

  private DraftView answer(Account by, UUID draft, String value, String was) {
    return office.as(
        by,
        o -> o.drafting.answer(draft, RND_NUMBER, Json.createValue(value), Json.createValue(was)));
  }

  private String text(UUID draft) {
    return office.drafts.find(draft).orElseThrow().content();
  }
}
