package org.garante.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.garante.domain.access.Account;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.Held;
import org.garante.domain.review.form.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two pages with the same draft, each changing what it showed when it was opened: whatever the
 * kinds of the two changes, the second never undoes the first unseen.
 */
class TwoTabsTest {
  private static final FieldPath OFFICERS = FieldPath.of("officers");
  private static final UUID SOMEBODY = UUID.randomUUID();
  private static final UUID SOMEBODY_ELSE = UUID.randomUUID();

  private final Office office = new Office();
  private final ArrestForm form = new SampleArrest().form();
  private final String officer = form.officers.get(0).getKey();
  private final UUID draft = office.as(office.recorder, o -> o.drafting.start("ARR", form));

  private enum Change {
    VALUE("person.surnames"),
    OTHER_VALUE("person.surnames"),
    MISSING("person.surnames"),
    MISSING_FOR_A_REASON("person.surnames"),
    CHOSEN("place.municipality"),
    ONLY_TYPED("place.municipality"),
    CHOICE_MISSING("place.municipality"),
    PICKED("person.personId"),
    OTHER_PICKED("person.personId"),
    IN_ROW("officers.*.name"),
    MISSING_IN_ROW("officers.*.name"),
    ROW_ADDED("officers"),
    ROW_REMOVED("officers.*"),
    ROWS_MISSING("officers");

    private final String path;

    Change(String path) {
      this.path = path;
    }

    boolean meets(Change other) {
      return path.split("\\.")[0].equals(other.path.split("\\.")[0]);
    }
  }

  static Stream<Arguments> pairs() {
    return Arrays.stream(Change.values())
        .flatMap(
            one ->
                Arrays.stream(Change.values())
                    .filter(other -> one != other && one.meets(other))
                    .map(other -> Arguments.of(one, other)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void second_change_is_refused_or_leaves_the_first_as_it_is(Change first, Change second) {
    Held page = view().held();
    make(office.colleague, first, page);
    String kept = text();

    Throwable refused = catchThrowable(() -> make(office.recorder, second, page));

    assertThat(stands(first)).as("what the first did").isTrue();
    if (refused == null) {
      assertThat(stands(second)).as("what the second did").isTrue();
    } else {
      assertThat(refused).isInstanceOf(FieldConflict.class);
      assertThat(((FieldConflict) refused).arguments()).containsExactly("Beto");
      assertThat(((FieldConflict) refused).current())
          .isEqualTo(view().held().at(path(second)).toString());
      assertThat(text()).isEqualTo(kept);
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whoever_saw_the_first_may_make_the_second_upon_it(Change first, Change second) {
    make(office.colleague, first, view().held());
    boolean placeGone = !view().held().hasPlace(path(second));
    if (placeGone) {
      Held page = view().held();
      assertThatThrownBy(() -> make(office.recorder, second, page))
          .isInstanceOf(FieldConflict.class);
    } else {
      make(office.recorder, second, view().held());
      assertThat(stands(second)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void change_whose_answer_was_lost_on_the_way_is_made_again_without_conflict(
      Change change, Change unused) {
    Held page = view().held();
    make(office.recorder, change, page);
    String once = text();
    make(office.recorder, change, page);
    assertThat(text()).isEqualTo(once);
  }

  @Test
  void own_change_on_another_page_is_told_as_such() {
    Held page = view().held();
    make(office.recorder, Change.VALUE, page);
    assertThatThrownBy(() -> make(office.recorder, Change.MISSING, page))
        .isInstanceOfSatisfying(
            FieldConflict.class,
            conflict -> assertThat(conflict.key()).isEqualTo("fieldConflictOwn"));
  }

  @Test
  void conflict_names_who_changed_this_answer_and_not_who_wrote_last() {
    Held page = view().held();
    make(office.colleague, Change.VALUE, page);
    make(office.recorder, Change.CHOSEN, page);
    assertThatThrownBy(() -> make(office.recorder, Change.MISSING, page))
        .isInstanceOfSatisfying(
            FieldConflict.class,
            conflict -> assertThat(conflict.arguments()).containsExactly("Beto"));
  }

  @Test
  void change_that_names_nothing_changes_only_what_is_blank() {
    for (Change change : Change.values()) {
      String before = text();
      if (change == Change.ROW_ADDED) {
        continue;
      }
      assertThatThrownBy(() -> make(office.recorder, change, Optional.empty()))
          .as(change.name())
          .isInstanceOf(FieldConflict.class);
      assertThat(text()).isEqualTo(before);
    }
  }

  @Test
  void rows_that_another_filled_meanwhile_are_not_taken_out_with_the_list() {
    Held page = view().held();
    office.as(
        office.colleague,
        o ->
            o.drafting.answer(
                draft, in("unit"), Json.createValue("Segunda sección"), page.at(in("unit"))));
    assertThatThrownBy(() -> make(office.recorder, Change.ROWS_MISSING, page))
        .isInstanceOfSatisfying(
            FieldConflict.class,
            conflict -> assertThat(conflict.current()).contains("Segunda sección", "Oficial Uno"));
  }

  private void make(Account by, Change change, Held page) {
    make(by, change, Optional.of(page));
  }

  private void make(Account by, Change change, Optional<Held> page) {
    FieldPath path = path(change);
    JsonValue was = page.map(held -> held.at(path)).orElse(JsonValue.NULL);
    office.run(
        by,
        o -> {
          DraftService drafts = o.drafting;
          switch (change) {
            case VALUE, IN_ROW -> drafts.answer(draft, path, Json.createValue("Pérez"), was);
            case OTHER_VALUE -> drafts.answer(draft, path, Json.createValue("Gómez"), was);
            case MISSING, CHOICE_MISSING, MISSING_IN_ROW, ROWS_MISSING ->
                drafts.leaveOut(draft, path, Missing.UNKNOWN, "", was);
            case MISSING_FOR_A_REASON ->
                drafts.leaveOut(draft, path, Missing.UNKNOWN, "No los dijo", was);
            case CHOSEN -> drafts.answer(draft, path, Json.createValue("09015"), was);
            case ONLY_TYPED -> drafts.type(draft, path, JsonValue.NULL, "el centro", was);
            case PICKED -> drafts.identify(draft, path, SOMEBODY, was);
            case OTHER_PICKED -> drafts.identify(draft, path, SOMEBODY_ELSE, was);
            case ROW_ADDED -> drafts.addRow(draft, OFFICERS, "k999", was);
            case ROW_REMOVED -> drafts.removeRow(draft, OFFICERS, officer, was);
          }
        });
  }

  private boolean stands(Change change) {
    Answers.Answer there = view().answers().at(path(change).toString()).orElse(null);
    Answers.Answer officers = view().answers().at("officers").orElseThrow();
    return switch (change) {
      case VALUE, IN_ROW -> there != null && there.text().equals("Pérez");
      case OTHER_VALUE -> there.text().equals("Gómez");
      case MISSING, CHOICE_MISSING, ROWS_MISSING ->
          there.isBlank() && there.missing().isPresent() && there.missingReason().isEmpty();
      case MISSING_IN_ROW -> there != null && there.missing().isPresent();
      case MISSING_FOR_A_REASON -> there.missingReason().equals("No los dijo");
      case CHOSEN -> there.text().equals("09015");
      case ONLY_TYPED -> there.unread().equals("el centro");
      case PICKED -> there.text().equals(SOMEBODY.toString());
      case OTHER_PICKED -> there.text().equals(SOMEBODY_ELSE.toString());
      case ROW_ADDED -> officers.rowKeys().contains("k999");
      case ROW_REMOVED -> !officers.rowKeys().contains(officer);
    };
  }

  private FieldPath path(Change change) {
    return FieldPath.of(change.path.replace("*", officer));
  }

  private FieldPath in(String question) {
    return FieldPath.of("officers." + officer + "." + question);
  }

  private DraftView view() {
    return office.as(office.recorder, o -> o.drafting.open(draft));
  }

  private String text() {
    return office.drafts.find(draft).orElseThrow().content();
  }
}
