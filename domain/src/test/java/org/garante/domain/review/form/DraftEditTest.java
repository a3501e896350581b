package org.garante.domain.review.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.text.TextTooLong;
import org.garante.domain.text.UnreadableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftEditTest {
  private final ArrestKind kind = new ArrestKind();
  private final ArrestForm form = new SampleArrest().form();
  private final String officer = form.officers.get(0).getKey();
  private final DraftEdit edit = new DraftEdit(kind.model(), FormJson.draftText(form));

  @Test
  void one_answer_changes_and_every_other_stays() {
    edit.answer(path("rndNumber"), text("RND-2"));
    form.rndNumber = "RND-2";
    assertThat(changed()).usingRecursiveComparison().isEqualTo(form);
  }

  @Test
  void answers_of_every_shape_are_kept() {
    edit.answer(path("basis"), text("WARRANT"));
    edit.answer(path("flagrancia"), JsonValue.NULL);
    edit.answer(path("offences"), value("[\"Robo\", \"Lesiones\"]"));
    edit.answer(
        path("instant"),
        value("{\"date\":\"1/1/2025\",\"time\":\"8:00\",\"zone\":\"\",\"precision\":\"HOUR\"}"));
    edit.answer(path("person.givenNames"), text("María"));
    edit.answer(path("officers." + officer + ".rank"), text("Teniente"));
    ArrestForm after = changed();
    assertThat(after.basis).hasToString("WARRANT");
    assertThat(after.flagrancia).isNull();
    assertThat(after.offences).containsExactly("Robo", "Lesiones");
    assertThat(after.instant.getPrecision()).isEqualTo(Moment.Precision.HOUR);
    assertThat(after.person.givenNames).isEqualTo("María");
    assertThat(after.person.surnames).isEqualTo("Prueba Uno");
    assertThat(after.officers.get(0).rank).isEqualTo("Teniente");
    assertThat(after.officers.get(0).name).isEqualTo("Oficial Uno");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rndNumber          | 1",
        "rndNumber          | null",
        "rndNumber          | [\"x\"]",
        "rndNumber          | {\"x\":\"y\"}",
        "basis              | \"NO_SUCH_BASIS\"",
        "basis              | \"\"",
        "basis              | 1",
        "offences           | \"Robo\"",
        "offences           | [1]",
        "offences           | null",
        "instant            | \"05/06/2025\"",
        "instant            | {\"date\":5}",
        "instant            | {\"precision\":\"ABOUT\"}",
        "instant            | {\"date\":\"5/6/2025\",\"owner\":\"FGR\"}",
        "officers           | []",
        "officers           | [{\"name\":\"x\"}]",
        "person             | {\"age\":\"1\"}",
        "noSuchQuestion     | \"x\"",
        "missing            | {}",
        "officers.k.noSuch  | \"x\""
      })
  void what_has_not_the_shape_of_an_answer_is_not_kept(String path, String json) {
    String before = edit.text();
    assertThatThrownBy(() -> edit.answer(path(path), value(json)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(edit.text()).isEqualTo(before);
  }

  @Test
  void answers_are_kept_clean() {
    edit.answer(path("rndNumber"), text(" RND\u00A02\u200B\n"));
    edit.answer(path("motives"), text("uno\u200E\r\ndos\u0007 "));
    edit.answer(path("offences"), value("[\"Robo\u2003\", \"\u200B\"]"));
    edit.answer(path("instant"), value("{\"date\":\"1/1/2025\u00A0\",\"time\":\"\u200B8:00\"}"));
    edit.leaveOut(path("basis"), Missing.UNKNOWN, "\u00A0No\u2028consta\u200B");
    ArrestForm after = changed();
    assertThat(after.rndNumber).isEqualTo("RND 2");
    assertThat(after.motives).isEqualTo("uno\ndos");
    assertThat(after.offences).containsExactly("Robo", "");
    assertThat(after.instant.getDate()).isEqualTo("1/1/2025");
    assertThat(after.instant.getTime()).isEqualTo("8:00");
    assertThat(after.getMissingReason()).containsEntry("basis", "No consta");
  }

  @Test
  void answer_is_as_long_as_its_question_takes_and_no_longer() {
    String most = "\uD83D\uDE00".repeat(50);
    edit.answer(path("rndNumber"), text(" " + most + " "));
    assertThat(changed().rndNumber).isEqualTo(most);
    assertThatThrownBy(() -> edit.answer(path("rndNumber"), text(most + "a")))
        .isInstanceOfSatisfying(
            TextTooLong.class, refusal -> assertThat(refusal.arguments()).containsExactly(50, 51));
    assertThatThrownBy(() -> edit.answer(path("offences"), value("[\"" + "a".repeat(201) + "\"]")))
        .isInstanceOf(TextTooLong.class);
    assertThatThrownBy(
            () -> edit.answer(path("instant"), value("{\"date\":\"" + "1".repeat(41) + "\"}")))
        .isInstanceOf(TextTooLong.class);
    edit.leaveOut(path("basis"), Missing.UNKNOWN, "a".repeat(300));
    assertThatThrownBy(() -> edit.leaveOut(path("basis"), Missing.UNKNOWN, "a".repeat(301)))
        .isInstanceOf(TextTooLong.class);
    assertThat(changed().rndNumber).isEqualTo(most);
  }

  @Test
  void answers_and_rows_are_no_more_than_anybody_looks_through() {
    String most = "\"a\",".repeat(299) + "\"a\"";
    edit.answer(path("offences"), value("[" + most + "]"));
    assertThatThrownBy(() -> edit.answer(path("offences"), value("[" + most + ",\"a\"]")))
        .isInstanceOfSatisfying(
            TooManyAnswers.class,
            refusal -> assertThat(refusal.arguments()).containsExactly(300, 301));
    for (int rows = form.officers.size(); rows < 300; rows++) {
      edit.addRow(path("officers"));
    }
    assertThatThrownBy(() -> edit.addRow(path("officers"))).isInstanceOf(TooManyAnswers.class);
  }

  @Test
  void what_no_document_holds_is_no_answer() {
    String before = edit.text();
    for (String text : List.of("a\u0000", "a\uFFFE", "a\uD800", "a\uDBFF\uDFFF")) {
      assertThatThrownBy(() -> edit.answer(path("rndNumber"), text(text)))
          .isInstanceOf(UnreadableText.class);
      assertThatThrownBy(() -> edit.leaveOut(path("basis"), Missing.UNKNOWN, text))
          .isInstanceOf(UnreadableText.class);
    }
    assertThat(edit.text()).isEqualTo(before);
  }

  @Test
  void row_that_is_not_there_takes_no_answer() {
    assertThatThrownBy(() -> edit.answer(path("officers.nobody.rank"), text("Teniente")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_nobody_is_asked_for_is_no_answer_and_is_kept_by_the_register_only() {
    assertThatThrownBy(() -> edit.answer(path("person.personId"), text("x")))
        .isInstanceOf(IllegalArgumentException.class);
    edit.keep(path("person.personId"), text("x"));
    assertThat(changed().person.personId).isEqualTo("x");
  }

  @Test
  void question_left_out_loses_its_value_and_says_why() {
    edit.leaveOut(path("rndNumber"), Missing.UNKNOWN, " No se ha dado ");
    edit.leaveOut(path("basis"), Missing.UNKNOWN, "");
    edit.leaveOut(path("officers"), Missing.UNKNOWN, "");
    edit.leaveOut(path("offences"), Missing.UNKNOWN, "");
    edit.leaveOut(path("handedAt"), Missing.NOT_APPLICABLE, "");
    ArrestForm after = changed();
    assertThat(after.rndNumber).isEmpty();
    assertThat(after.basis).isNull();
    assertThat(after.officers).isEmpty();
    assertThat(after.offences).isEmpty();
    assertThat(after.handedAt.isBlank()).isTrue();
    assertThat(after.missingAt("rndNumber")).contains(Missing.UNKNOWN);
    assertThat(after.missingAt("handedAt")).contains(Missing.NOT_APPLICABLE);
    assertThat(after.getMissingReason()).containsOnlyKeys("rndNumber");
    assertThat(after.getMissingReason().get("rndNumber")).isEqualTo("No se ha dado");
  }

  @Test
  void question_cannot_be_left_out_for_a_reason_the_law_does_not_give() {
    assertThatThrownBy(() -> edit.leaveOut(path("arrestingAgency"), Missing.UNKNOWN, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> edit.leaveOut(path("basis"), Missing.REFUSED, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> edit.leaveOut(path("noSuchQuestion"), Missing.UNKNOWN, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answer_takes_back_that_it_was_missing() {
    edit.leaveOut(path("rndNumber"), Missing.UNKNOWN, "No se ha dado");
    edit.answer(path("rndNumber"), text("RND-2"));
    assertThat(changed().getMissing()).doesNotContainKey("rndNumber");
    assertThat(changed().getMissingReason()).isEmpty();
  }

  @Test
  void added_row_has_a_key_of_its_own_and_takes_answers() {
    String one = edit.addRow(path("officers"));
    String two = edit.addRow(path("officers"));
    assertThat(Set.of(officer, one, two)).hasSize(3);
    edit.answer(path("officers." + two + ".name"), text("Oficial Tres"));
    assertThat(changed().officers)
        .extracting(row -> row.getKey() + " " + row.name)
        .containsExactly(officer + " Oficial Uno", one + " ", two + " Oficial Tres");
  }

  @Test
  void added_row_takes_back_that_there_are_none() {
    edit.leaveOut(path("officers"), Missing.UNKNOWN, "No se identificaron");
    edit.addRow(path("officers"));
    assertThat(changed().getMissing()).doesNotContainKey("officers");
    assertThat(changed().getMissingReason()).isEmpty();
  }

  @Test
  void row_is_added_where_the_list_is_not_there_yet() {
    DraftEdit empty = new DraftEdit(kind.model(), "{}");
    String key = empty.addRow(path("officers"));
    assertThat(empty.held().at(path("officers"))).isEqualTo(value("[{\"key\":\"" + key + "\"}]"));
    empty.answer(path("place.state"), text("02"));
    assertThat(empty.held().at(path("place.state"))).isEqualTo(text("02"));
  }

  @Test
  void removed_row_is_gone_with_what_was_missing_in_it_and_removing_it_again_does_nothing() {
    edit.leaveOut(path("officers." + officer + ".name"), Missing.UNKNOWN, "No consta");
    edit.removeRow(path("officers"), officer);
    String once = edit.text();
    edit.removeRow(path("officers"), officer);
    assertThat(edit.text()).isEqualTo(once);
    assertThat(changed().officers).isEmpty();
    assertThat(changed().getMissing()).containsOnlyKeys("background.trustedPerson");
    assertThat(changed().getMissingReason()).isEmpty();
  }

  @Test
  void row_asked_for_twice_is_added_once() {
    edit.addRow(path("officers"), "k123");
    String once = edit.text();
    edit.addRow(path("officers"), "k123");
    assertThat(edit.text()).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "k12", "k1234567890123456", "K123", "k-123", "new-row"})
  void row_has_a_key_that_can_stand_in_a_path(String key) {
    assertThatThrownBy(() -> edit.addRow(path("officers"), key))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void list_that_is_missing_takes_what_was_said_of_its_rows_along() {
    edit.leaveOut(path("officers." + officer + ".name"), Missing.UNKNOWN, "No consta");
    edit.leaveOut(path("officers"), Missing.UNKNOWN, "");
    assertThat(changed().getMissing()).containsOnlyKeys("background.trustedPerson", "officers");
    assertThat(changed().getMissingReason()).isEmpty();
  }

  @Test
  void what_was_typed_and_not_chosen_stays_until_something_is_chosen_or_said_to_be_missing() {
    edit.type(path("place.municipality"), JsonValue.NULL, "Cuauhtemoc, el centro");
    assertThat(changed().place.municipality).isEmpty();
    assertThat(changed().getUnread())
        .containsExactly(java.util.Map.entry("place.municipality", "Cuauhtemoc, el centro"));
    assertThat(edit.held().at(path("place.municipality")))
        .isEqualTo(value("{\"unread\":\"Cuauhtemoc, el centro\"}"));
    edit.answer(path("place.municipality"), text("09015"));
    assertThat(changed().getUnread()).isEmpty();

    edit.type(path("background.nationalities"), value("[\"MX\"]"), "catracho");
    assertThat(changed().background.nationalities).containsExactly("MX");
    assertThat(edit.held().at(path("background.nationalities")))
        .isEqualTo(value("{\"unread\":\"catracho\",\"value\":[\"MX\"]}"));
    edit.leaveOut(path("background.nationalities"), Missing.UNKNOWN, "");
    assertThat(changed().getUnread()).isEmpty();
  }

  @Test
  void only_what_is_looked_up_is_typed_without_being_chosen() {
    assertThatThrownBy(() -> edit.type(path("rndNumber"), JsonValue.NULL, "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> edit.type(path("offences"), value("[]"), "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> edit.type(path("place.municipality"), JsonValue.NULL, "x".repeat(201)))
        .isInstanceOf(org.garante.domain.text.TextTooLong.class);
    edit.type(path("place.municipality"), JsonValue.NULL, "x".repeat(200));
  }

  @Test
  void who_changed_something_last_is_known_of_it_and_of_what_it_stands_in() {
    java.util.UUID ana = java.util.UUID.randomUUID();
    java.util.UUID beto = java.util.UUID.randomUUID();
    edit.sign(path("officers." + officer + ".name"), ana);
    edit.sign(path("rndNumber"), beto);
    assertThat(edit.changedBy(path("officers"))).contains(ana);
    assertThat(edit.changedBy(path("officers." + officer))).contains(ana);
    assertThat(edit.changedBy(path("officers." + officer + ".rank"))).isEmpty();
    assertThat(edit.changedBy(path("rndNumber"))).contains(beto);
    assertThat(edit.changedBy(path("rndRegisteredAt"))).isEmpty();
    edit.sign(path("officers." + officer), beto);
    assertThat(edit.changedBy(path("officers." + officer + ".name"))).contains(beto);
    edit.sign(path("officers." + officer + ".name"), ana);
    assertThat(edit.changedBy(path("officers." + officer + ".name"))).contains(ana);
  }

  @Test
  void only_lists_have_rows() {
    assertThatThrownBy(() -> edit.addRow(path("rndNumber"), "k123"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> edit.addRow(path("offences"), "k123"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> edit.removeRow(path("person"), "k"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_stands_at_a_path_is_read() {
    assertThat(edit.held().at(path("rndNumber"))).isEqualTo(text("RND-1"));
    assertThat(edit.held().at(path("officers." + officer + ".name")))
        .isEqualTo(text("Oficial Uno"));
    assertThat(edit.held().at(path("officers.nobody.name"))).isEqualTo(JsonValue.NULL);
    assertThat(edit.held().at(path("noSuchQuestion.x"))).isEqualTo(JsonValue.NULL);
    assertThat(edit.held().at(path("rndNumber.x"))).isEqualTo(JsonValue.NULL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "a b", "a/b", "a[0]", "ñ", "__proto__;"})
  void what_is_no_path_is_refused(String text) {
    assertThatThrownBy(() -> FieldPath.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void path_reads_as_it_is_written() {
    assertThat(path("officers.k3f9.name")).hasToString("officers.k3f9.name");
    assertThat(path("officers.k3f9.name").steps()).containsExactly("officers", "k3f9", "name");
  }

  private ArrestForm changed() {
    return kind.cast(kind.json().fromDraft(edit.text()));
  }

  private static FieldPath path(String text) {
    return FieldPath.of(text);
  }

  private static JsonString text(String text) {
    return Json.createValue(text);
  }

  private static JsonValue value(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readValue();
    }
  }
}
