package org.garante.domain.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.Answers.Answer;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private final ArrestKind kind = new ArrestKind();
  private final ArrestForm form = new SampleArrest().form();
  private final String officer = form.officers.get(0).getKey();

  @Test
  void every_question_has_an_answer_in_the_order_asked_rows_after_their_list() {
    List<String> paths = answers().all().stream().map(Answer::path).toList();
    assertThat(paths).startsWith("instant", "place.where", "place.state", "place.municipality");
    assertThat(paths)
        .containsSubsequence(
            "arrestingAgency",
            "officers",
            "officers." + officer + ".name",
            "officers." + officer + ".unit",
            "forceUsed");
    assertThat(paths).containsAll(kind.model().fields().stream().map(FormField::path).toList());
  }

  @Test
  void answer_is_read_by_its_shape() {
    assertThat(at("rndNumber").text()).isEqualTo("RND-1");
    assertThat(at("basis").text()).isEqualTo("FLAGRANCIA");
    assertThat(at("offences").codes()).containsExactly("Portación de arma de fuego");
    assertThat(at("instant").moment().map(Moment::getDate)).contains("05/06/2025");
    assertThat(at("officers").rowKeys()).containsExactly(officer);
    assertThat(at("officers." + officer + ".name").text()).isEqualTo("Oficial Uno");
  }

  @Test
  void answer_of_another_shape_is_empty() {
    assertThat(at("offences").text()).isEmpty();
    assertThat(at("rndNumber").codes()).isEmpty();
    assertThat(at("rndNumber").moment()).isEmpty();
    assertThat(at("rndNumber").rowKeys()).isEmpty();
    assertThat(at("officers").codes()).isEmpty();
  }

  @Test
  void blank_answer_may_still_say_why() {
    assertThat(at("lateReason").isBlank()).isTrue();
    assertThat(at("lateReason").isGiven()).isFalse();
    assertThat(at("background.trustedPerson").isBlank()).isTrue();
    assertThat(at("background.trustedPerson").isGiven()).isTrue();
    assertThat(at("background.trustedPerson").missing()).contains(Missing.REFUSED);
    form.officers.clear();
    form.offences.clear();
    form.instant = new Moment();
    form.basis = null;
    assertThat(List.of(at("officers"), at("offences"), at("instant"), at("basis")))
        .allMatch(Answer::isBlank);
  }

  @Test
  void answers_of_some_groups_are_those_and_no_other() {
    for (FieldGroup group : FieldGroup.values()) {
      assertThat(answers().only(Set.of(group)).all())
          .isNotEmpty()
          .allSatisfy(answer -> assertThat(answer.field().group()).isEqualTo(group));
    }
    assertThat(answers().only(Set.of()).all()).isEmpty();
    assertThat(answers().only(EnumSet.allOf(FieldGroup.class)).all()).isEqualTo(answers().all());
  }

  @Test
  void reason_for_a_missing_value_is_withheld_with_identity() {
    form.basis = null;
    form.getMissing().put("basis", Missing.UNKNOWN);
    form.getMissingReason().put("basis", "Lo dijo Ana");
    Answer masked = answers().only(Set.of(FieldGroup.FACTS)).at("basis").orElseThrow();
    assertThat(masked.missing()).contains(Missing.UNKNOWN);
    assertThat(masked.missingReason()).isEmpty();
    Answer open =
        answers().only(Set.of(FieldGroup.FACTS, FieldGroup.IDENTITY)).at("basis").orElseThrow();
    assertThat(open.missingReason()).isEqualTo("Lo dijo Ana");
  }

  @Test
  void row_is_withheld_or_shown_with_its_list() {
    assertThat(answers().only(Set.of(FieldGroup.OFFICERS)).all())
        .extracting(Answer::path)
        .containsExactly(
            "officers",
            "officers." + officer + ".name",
            "officers." + officer + ".agency",
            "officers." + officer + ".rank",
            "officers." + officer + ".unit");
  }

  @Test
  void answers_of_one_row_are_found_by_its_key() {
    assertThat(answers().row("officers", officer)).hasSize(4);
    assertThat(answers().row("officers", "nobody")).isEmpty();
  }

  @Test
  void question_that_is_not_asked_has_no_answer() {
    assertThat(answers().at("noSuchQuestion")).isEmpty();
  }

  private Answers answers() {
    return Answers.of(kind.model(), form);
  }

  private Answer at(String path) {
    return answers().at(path).orElseThrow();
  }
}
