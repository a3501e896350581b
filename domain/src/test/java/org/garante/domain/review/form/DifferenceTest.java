package org.garante.domain.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.OfficerRow;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.Answers.Answer;
import org.garante.domain.review.form.Difference.Change;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private final ArrestKind kind = new ArrestKind();
  private final ArrestForm before = new SampleArrest().form();
  private final ArrestForm after = copy(before);
  private final String officer = before.officers.get(0).getKey();

  @Test
  void same_content_differs_in_nothing() {
    assertThat(changes()).isEmpty();
  }

  @Test
  void changed_answer_has_both_sides() {
    after.rndNumber = "RND-2";
    assertThat(said()).containsExactly("CHANGED rndNumber");
    Change change = changes().get(0);
    assertThat(change.before().map(Answer::text)).contains("RND-1");
    assertThat(change.after().map(Answer::text)).contains("RND-2");
  }

  @Test
  void answer_given_where_none_was_is_added_and_one_taken_out_is_removed() {
    after.lateReason = "Sin señal";
    after.rndNumber = "";
    assertThat(said()).containsExactlyInAnyOrder("ADDED lateReason", "REMOVED rndNumber");
    assertThat(changes())
        .allSatisfy(
            change ->
                assertThat(change.before().isPresent()).isNotEqualTo(change.after().isPresent()));
  }

  @Test
  void changes_come_in_the_order_of_the_questions() {
    after.rndNumber = "RND-2";
    after.place.municipality = "08037";
    after.person.age = "32";
    assertThat(said())
        .containsExactly("CHANGED place.municipality", "CHANGED person.age", "CHANGED rndNumber");
  }

  @Test
  void value_that_becomes_a_typed_missing_one_is_a_change() {
    after.basis = null;
    after.getMissing().put("basis", Missing.UNKNOWN);
    assertThat(said()).containsExactly("CHANGED basis");
    assertThat(changes().get(0).after().flatMap(Answer::missing)).contains(Missing.UNKNOWN);
  }

  @Test
  void other_reason_for_a_missing_value_is_a_change() {
    after.getMissingReason().put("background.trustedPerson", "No quiso");
    assertThat(said()).containsExactly("CHANGED background.trustedPerson");
    before.getMissing().remove("background.trustedPerson");
    assertThat(said()).containsExactly("ADDED background.trustedPerson");
  }

  @Test
  void changed_child_shows_what_changed_in_it() {
    after.officers.get(0).rank = "Teniente";
    assertThat(said()).containsExactly("CHANGED officers." + officer + ".rank");
  }

  @Test
  void added_child_shows_its_answers_as_added() {
    OfficerRow row = SampleArrest.officer("Oficial Dos", "SEMAR");
    row.setKey("two");
    after.officers.add(row);
    assertThat(said())
        .containsExactly(
            "ADDED officers.two.name",
            "ADDED officers.two.agency",
            "ADDED officers.two.rank",
            "ADDED officers.two.unit");
  }

  @Test
  void removed_child_shows_its_answers_as_removed() {
    after.officers.clear();
    assertThat(said())
        .containsExactly(
            "REMOVED officers." + officer + ".name",
            "REMOVED officers." + officer + ".agency",
            "REMOVED officers." + officer + ".rank",
            "REMOVED officers." + officer + ".unit");
  }

  @Test
  void children_in_another_order_are_the_same() {
    OfficerRow row = SampleArrest.officer("Oficial Dos", "SEMAR");
    row.setKey("two");
    before.officers.add(row);
    OfficerRow same = SampleArrest.officer("Oficial Dos", "SEMAR");
    same.setKey("two");
    after.officers.add(0, same);
    assertThat(said()).isEmpty();
  }

  @Test
  void list_left_out_for_a_reason_is_added_beside_its_removed_children() {
    after.officers.clear();
    after.getMissing().put("officers", Missing.UNKNOWN);
    assertThat(said()).contains("ADDED officers", "REMOVED officers." + officer + ".name");
    before.officers.clear();
    before.getMissing().put("officers", Missing.UNKNOWN);
    after.getMissing().remove("officers");
    assertThat(said()).containsExactly("REMOVED officers");
  }

  @Test
  void codes_are_compared_as_a_whole() {
    after.offences = new ArrayList<>(List.of("Robo"));
    assertThat(said()).containsExactly("CHANGED offences");
  }

  @Test
  void hidden_values_are_no_change_a_reader_is_told_of() {
    after.person.personId = "another";
    assertThat(said()).isEmpty();
  }

  @Test
  void withheld_groups_are_compared_in_nothing() {
    after.person.givenNames = "María";
    after.visibleInjuries = YesNo.YES;
    after.rndNumber = "RND-2";
    Set<FieldGroup> masked = Set.of(FieldGroup.FACTS, FieldGroup.OFFICERS);
    assertThat(
            Difference.between(
                Answers.of(kind.model(), before).only(masked),
                Answers.of(kind.model(), after).only(masked)))
        .extracting(Change::path)
        .containsExactly("rndNumber");
  }

  private List<Change> changes() {
    return Difference.between(Answers.of(kind.model(), before), Answers.of(kind.model(), after));
  }

  private List<String> said() {
    return changes().stream().map(change -> change.sort() + " " + change.path()).toList();
  }

  private ArrestForm copy(ArrestForm form) {
    return kind.cast(kind.json().fromDraft(FormJson.draftText(form)));
  }
}
