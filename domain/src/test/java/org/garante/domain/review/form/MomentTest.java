package org.garante.domain.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.garante.domain.review.form.Moment.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
  private static final String TIJUANA = "America/Tijuana";
  private static final String HERMOSILLO = "America/Hermosillo";
  private static final String JUAREZ = "America/Ciudad_Juarez";

  @ParameterizedTest
  @CsvSource({
    // the northern border keeps daylight-saving time, the rest of the country and Sonora do not
    "15/01/2025, America/Tijuana,       2025-01-15T20:00:00Z",
    "15/07/2025, America/Tijuana,       2025-07-15T19:00:00Z",
    "15/01/2025, America/Hermosillo,    2025-01-15T19:00:00Z",
    "15/07/2025, America/Hermosillo,    2025-07-15T19:00:00Z",
    "15/01/2025, America/Ciudad_Juarez, 2025-01-15T19:00:00Z",
    "15/07/2025, America/Ciudad_Juarez, 2025-07-15T18:00:00Z",
    "15/07/2025, America/Chihuahua,     2025-07-15T18:00:00Z",
    "15/01/2025, America/Chihuahua,     2025-01-15T18:00:00Z",
    "15/07/2025, America/Mexico_City,   2025-07-15T18:00:00Z",
    "15/07/2025, America/Cancun,        2025-07-15T17:00:00Z",
    // before the reform of 2022 the capital changed its clocks too
    "15/07/2022, America/Mexico_City,   2022-07-15T17:00:00Z"
  })
  void noon_is_noon_of_the_place(String day, String zone, String expected) {
    assertThat(moment(day, "12:00", zone).instant()).contains(Instant.parse(expected));
  }

  @Test
  void time_that_a_clock_change_skips_is_an_hour_later() {
    assertThat(moment("09/03/2025", "02:30", TIJUANA).instant())
        .isEqualTo(moment("09/03/2025", "03:30", TIJUANA).instant())
        .contains(Instant.parse("2025-03-09T10:30:00Z"));
    assertThat(moment("09/03/2025", "02:30", HERMOSILLO).instant())
        .contains(Instant.parse("2025-03-09T09:30:00Z"));
  }

  @Test
  void time_that_occurs_twice_means_the_earlier_and_may_mean_the_later() {
    Moment twice = moment("02/11/2025", "01:30", JUAREZ);
    assertThat(twice.instant()).contains(Instant.parse("2025-11-02T07:30:00Z"));
    assertThat(twice.latest()).contains(Instant.parse("2025-11-02T08:30:00Z"));
  }

  @Test
  void day_of_a_clock_change_is_as_long_as_it_is() {
    Moment day = moment("02/11/2025", "", TIJUANA, Precision.DAY);
    assertThat(day.instant()).contains(Instant.parse("2025-11-02T07:00:00Z"));
    assertThat(day.latest()).contains(Instant.parse("2025-11-03T07:59:59.999Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "EXACT,     05/06/2025, 14:20, 2025-06-05T21:20:00Z, 2025-06-05T21:20:00Z",
    "HOUR,      05/06/2025, 14:20, 2025-06-05T21:00:00Z, 2025-06-05T21:59:59.999Z",
    "DAY,       05/06/2025, '',    2025-06-05T07:00:00Z, 2025-06-06T06:59:59.999Z",
    "DAY,       05/06/2025, 14:20, 2025-06-05T07:00:00Z, 2025-06-06T06:59:59.999Z",
    "MONTH,     06/2025,    '',    2025-06-01T07:00:00Z, 2025-07-01T06:59:59.999Z",
    "MONTH,     05/06/2025, '',    2025-06-01T07:00:00Z, 2025-07-01T06:59:59.999Z",
    "ESTIMATED, 05/06/2025, 14:20, 2025-06-05T21:20:00Z, 2025-06-05T21:20:00Z",
    "ESTIMATED, 05/06/2025, '',    2025-06-05T07:00:00Z, 2025-06-06T06:59:59.999Z"
  })
  void precision_says_how_much_of_it_is_known(
      Precision precision, String date, String time, String first, String last) {
    Moment moment = moment(date, time, TIJUANA, precision);
    assertThat(moment.instant()).contains(Instant.parse(first));
    assertThat(moment.latest()).contains(Instant.parse(last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2025",
        "29/02/2025",
        "31/04/2025",
        "00/06/2025",
        "32/01/2025",
        "05/13/2025",
        "05/00/2025",
        "2025-06-05",
        "05-06-2025",
        "5 de junio",
        "05/06/25",
        "",
        " ",
        "05/06",
        "05/06/2025 14:20"
      })
  void day_that_is_none_is_not_read(String date) {
    assertThat(moment(date, "12:00", TIJUANA).instant()).isEmpty();
    assertThat(moment(date, "12:00", TIJUANA).latest()).isEmpty();
    assertThat(moment(date, "12:00", TIJUANA).day()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"24:00", "25:00", "12:60", "12", "12.30", "12:30 pm", "-1:00", "", "12:3"})
  void time_that_is_none_is_not_read(String time) {
    assertThat(moment("05/06/2025", time, TIJUANA).instant()).isEmpty();
    assertThat(moment("05/06/2025", time, TIJUANA, Precision.HOUR).instant()).isEmpty();
  }

  @Test
  void day_and_time_are_read_without_leading_zeros_and_margins() {
    assertThat(moment(" 5/6/2025 ", " 9:05 ", TIJUANA).instant())
        .contains(Instant.parse("2025-06-05T16:05:00Z"));
    assertThat(moment("29/02/2024", "00:00", TIJUANA).instant())
        .contains(Instant.parse("2024-02-29T08:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Tijuana", "America/Nowhere"})
  void nothing_is_known_before_the_zone_is(String zone) {
    assertThat(moment("05/06/2025", "14:20", zone).instant()).isEmpty();
  }

  @Test
  void month_that_is_none_is_not_read() {
    assertThat(moment("13/2025", "", TIJUANA, Precision.MONTH).instant()).isEmpty();
    assertThat(moment("31/02/2025", "", TIJUANA, Precision.MONTH).instant()).isEmpty();
  }

  @Test
  void days_are_local() {
    Moment late = moment("05/06/2025", "23:30", TIJUANA);
    assertThat(late.day()).contains(LocalDate.of(2025, 6, 5));
    Moment month = moment("06/2025", "", TIJUANA, Precision.MONTH);
    assertThat(month.day()).contains(LocalDate.of(2025, 6, 1));
    assertThat(month.latestDay()).contains(LocalDate.of(2025, 6, 30));
  }

  @Test
  void hours_are_measured_between_exact_and_hour_only() {
    assertThat(Precision.values())
        .filteredOn(precision -> moment("05/06/2025", "1:00", TIJUANA, precision).isMeasurable())
        .containsExactly(Precision.EXACT, Precision.HOUR);
    assertThat(Precision.values())
        .filteredOn(precision -> moment("05/06/2025", "1:00", TIJUANA, precision).isExact())
        .containsExactly(Precision.EXACT);
  }

  @Test
  void blank_is_where_nothing_was_typed() {
    assertThat(new Moment().isBlank()).isTrue();
    assertThat(moment(" ", " ", TIJUANA).isBlank()).isTrue();
    assertThat(moment("x", "", TIJUANA).isBlank()).isFalse();
    assertThat(moment("", "x", TIJUANA).isBlank()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void moment_of_an_instant_is_written_as_it_would_be_typed(Precision precision) {
    ZoneId zone = ZoneId.of(TIJUANA);
    Moment moment = Moment.of(Instant.parse("2025-06-05T16:05:00Z"), zone, precision);
    assertThat(moment.getZone()).isEqualTo(TIJUANA);
    assertThat(moment.getPrecision()).isEqualTo(precision);
    assertThat(moment.getDate()).isEqualTo(precision == Precision.MONTH ? "06/2025" : "05/06/2025");
    boolean timed = precision != Precision.MONTH && precision != Precision.DAY;
    assertThat(moment.getTime()).isEqualTo(timed ? "09:05" : "");
    assertThat(moment.instant()).isPresent();
  }

  @Test
  void exact_moment_of_an_instant_is_that_instant_again() {
    Instant instant = Instant.parse("2025-06-05T16:05:00Z");
    assertThat(Moment.of(instant, ZoneId.of(TIJUANA)).instant()).contains(instant);
  }

  private static Moment moment(String date, String time, String zone) {
    return moment(date, time, zone, Precision.EXACT);
  }

  private static Moment moment(String date, String time, String zone, Precision precision) {
    Moment moment = new Moment();
    moment.setDate(date);
    moment.setTime(time);
    moment.setZone(zone);
    moment.setPrecision(precision);
    return moment;
  }
}
