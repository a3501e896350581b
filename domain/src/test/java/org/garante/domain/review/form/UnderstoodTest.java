package org.garante.domain.review.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.garante.domain.arrest.ArrestKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstoodTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private final Understood past = new Understood(false, () -> TODAY);
  private final Understood ahead = new Understood(true, () -> TODAY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "28/11/26",
        "28-11-26",
        "28.11.2026",
        "28112026",
        "2026-11-28",
        "2026/11/28",
        "28 nov 2026",
        "28 NOV. 2026",
        "28-nov-26",
        "28 de noviembre de 2026",
        "28 de noviembre del 2026",
        "28  November  2026",
        "Nov 28, 2026",
        "28/11",
        "28 nov"
      })
  void a_day_is_understood_however_it_is_typed(String typed) {
    assertThat(past.day(typed)).isEqualTo("28/11/2026");
    assertThat(ahead.day(typed)).isEqualTo("28/11/2026");
  }

  @ParameterizedTest
  @CsvSource({"hoy,01/12/2026", "Ayer,30/11/2026", "antier,29/11/2026", "yesterday,30/11/2026"})
  void a_day_by_its_distance_is_one_of_the_calendar(String typed, String day) {
    assertThat(past.day(typed)).isEqualTo(day);
  }

  @Test
  void a_day_without_its_year_is_the_last_that_was_or_the_nearest_where_days_ahead_may_be_meant() {
    assertThat(past.day("1/12")).isEqualTo("01/12/2026");
    assertThat(past.day("2/12")).isEqualTo("02/12/2025");
    assertThat(ahead.day("2/12")).isEqualTo("02/12/2026");
    assertThat(ahead.day("5 ene")).isEqualTo("05/01/2027");
  }

  @Test
  void two_digits_are_the_last_such_year_that_can_be_meant() {
    assertThat(past.day("1/12/26")).isEqualTo("01/12/2026");
    assertThat(past.day("2/12/26")).isEqualTo("02/12/1926");
    assertThat(past.day("5/3/85")).isEqualTo("05/03/1985");
    assertThat(ahead.day("1/12/46")).isEqualTo("01/12/2046");
    assertThat(ahead.day("2/12/46")).isEqualTo("02/12/1946");
  }

  @Test
  void the_29th_of_february_is_of_a_leap_year() {
    assertThat(past.day("29-2-24")).isEqualTo("29/02/2024");
    assertThat(past.day("29-2-2025")).isEqualTo("29/02/2025");
    assertThat(past.day("29/2")).isEqualTo("29/02/2024");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "5/",
        "0-1-2025",
        "1-13-2025",
        "28 foo 2026",
        "28 novi 2026",
        "2811202",
        "1-1-+12025",
        "5-3--2025",
        "mañana",
        "٢٨/١١/٢٠٢٦",
        "28 11 26 1"
      })
  void what_cannot_be_meant_stays_as_it_was_typed(String typed) {
    assertThat(past.day(typed)).isEqualTo(typed);
    assertThat(past.month(typed)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({
    "11/2026,11/2026", "11/26,11/2026", "nov 2026,11/2026", "noviembre de 2026,11/2026",
    "12/26,12/2026", "28-11-2026,28/11/2026", "mayo 98,05/1998", "1/2027,1/2027"
  })
  void a_month_is_understood_too(String typed, String month) {
    assertThat(past.month(typed)).isEqualTo(month);
  }

  @ParameterizedTest
  @CsvSource({
    "0600,06:00",
    "600,06:00",
    "6,06:00",
    "6.00,06:00",
    "06:00,06:00",
    "6:00,6:00",
    "6 h,06:00",
    "6h30,06:30",
    "06 hrs.,06:00",
    "6 am,06:00",
    "6:15 p. m.,18:15",
    "12 am,00:00",
    "12 pm,12:00",
    "0,00:00",
    "2359,23:59",
    "23.59,23:59"
  })
  void a_time_is_understood_however_it_is_typed(String typed, String time) {
    assertThat(Understood.time(typed)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "2400", "6.60", "13 pm", "0 am", "6:5", "x", "-6", "12345"})
  void a_time_that_cannot_be_meant_stays_as_it_was_typed(String typed) {
    assertThat(Understood.time(typed)).isEqualTo(typed);
  }

  @Test
  void what_is_written_out_needs_no_today() {
    Understood never =
        new Understood(
            false,
            () -> {
              throw new IllegalStateException("asked what day it is");
            });
    assertThat(never.day("28-11-2026")).isEqualTo("28/11/2026");
    assertThat(never.day("28/11/2026")).isEqualTo("28/11/2026");
    assertThatThrownBy(() -> never.day("28-11-26")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_answer_keeps_what_was_meant_and_no_more_is_changed_of_it() {
    FormModel model = new ArrestKind().model();
    JsonObject moment =
        Json.createObjectBuilder()
            .add("date", "ayer")
            .add("time", "6")
            .add("zone", "America/Tijuana")
            .build();
    JsonObject kept =
        past.answer(model.field(FieldPath.of("instant")).orElseThrow(), moment).asJsonObject();
    assertThat(kept.getString("date")).isEqualTo("30/11/2026");
    assertThat(kept.getString("time")).isEqualTo("06:00");
    assertThat(kept.getString("zone")).isEqualTo("America/Tijuana");
    assertThat(
            past.answer(
                model.field(FieldPath.of("rndNumber")).orElseThrow(), Json.createValue("28-11-26")))
        .isEqualTo(Json.createValue("28-11-26"));
  }
}
