package org.garante.domain.review.rule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.catalogue.SampleCatalogue;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.oversight.OversightNoteKind;
import org.garante.domain.oversight.OversightReplyKind;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.DraftEdit;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormField;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.transfer.TransferKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever day or moment any kind of record asks for, the same days are read and refused. */
class EveryDayAskedTest {
  /** Noon of 5 June 2025 in the capital. */
  private static final Instant NOW = Instant.parse("2025-06-05T18:00:00Z");

  private static final List<String> NEVER =
      List.of(
          "01/01/0000",
          "5/3/-2025",
          "1/1/+12025",
          "31/02/2025",
          "31/12/1899",
          "1/1/12025",
          "٠٥/٠٦/٢٠٢٥",
          "０５/０６/２０２５",
          "05/06/２０２５",
          "06/06/2125",
          "01/01/9999");

  /** A question of a kind. */
  record Question(RecordKind<?> kind, FieldPath path, FormField field, Form form) {
    @Override
    public String toString() {
      return kind.code() + " " + path;
    }

    /** What is said of the form about this answer. */
    List<String> refused(String typed) {
      DraftEdit edit = new DraftEdit(kind.model(), FormJson.draftText(form));
      edit.answer(path, isMoment() ? moment(typed) : Json.createValue(typed));
      Form edited = kind.json().fromDraft(edit.text());
      return new FormCheck(kind.model(), new SampleCatalogue(), NOW)
          .check(edited).stream()
              .filter(finding -> finding.path().equals(path.toString()))
              .filter(Finding::isRefused)
              .map(Finding::message)
              .toList();
    }

    boolean isMoment() {
      return field.kind() == FormField.Kind.MOMENT;
    }

    /** Whether it may tell of what is still to come. */
    boolean isOfFuture() {
      return isMoment() || field.asked().future();
    }

    private static JsonObject moment(String date) {
      return Json.createObjectBuilder()
          .add("date", date)
          .add("time", "12:00")
          .add("zone", "America/Mexico_City")
          .add("precision", "EXACT")
          .build();
    }
  }

  static Stream<Question> questions() {
    return Stream.of(
            new OperationKind(),
            new ArrestKind(),
            new TransferKind(),
            new OversightNoteKind(),
            new OversightReplyKind())
        .flatMap(EveryDayAskedTest::questions);
  }

  private static Stream<Question> questions(RecordKind<?> kind) {
    List<Question> questions = new ArrayList<>();
    for (FormField field : kind.model().fields()) {
      if (isDay(field)) {
        questions.add(new Question(kind, FieldPath.of(field.path()), field, kind.blank()));
      }
      for (FormField inRow : field.row()) {
        if (isDay(inRow)) {
          DraftEdit edit = new DraftEdit(kind.model(), FormJson.draftText(kind.blank()));
          String key = edit.addRow(FieldPath.of(field.path()));
          questions.add(
              new Question(
                  kind,
                  FieldPath.of(field.path() + "." + key + "." + inRow.path()),
                  inRow,
                  kind.json().fromDraft(edit.text())));
        }
      }
    }
    return questions.stream();
  }

  private static boolean isDay(FormField field) {
    return field.kind() == FormField.Kind.MOMENT || field.widget() == Widget.DATE;
  }

  @Test
  void there_are_days_and_moments_to_ask_for() {
    assertThat(questions()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(questions().filter(Question::isMoment)).hasSizeGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void day_that_cannot_be_meant_is_refused(Question question) {
    assertThat(NEVER).allSatisfy(typed -> assertThat(question.refused(typed)).hasSize(1));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void day_from_1900_on_is_read(Question question) {
    assertThat(question.refused("01/01/1900")).isEmpty();
    assertThat(question.refused("29/2/2024")).isEmpty();
    assertThat(question.refused("05/06/2025")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void day_to_come_is_read_a_hundred_years_ahead_where_the_question_allows_it(Question question) {
    List<String> tomorrow = question.isOfFuture() ? List.of() : List.of("dayInFuture");
    assertThat(question.refused("06/06/2025")).isEqualTo(tomorrow);
    assertThat(question.refused("05/06/2125")).isEqualTo(tomorrow);
    assertThat(question.refused("06/06/2125"))
        .isEqualTo(List.of(question.isOfFuture() ? "dayTooFarAhead" : "dayInFuture"));
  }
}
