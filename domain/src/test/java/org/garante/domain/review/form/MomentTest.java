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

  @ParameterizedTest
  @CsvSource({
    "01:59, EXACT,     America/Tijuana,    false",
    "02:00, EXACT,     America/Tijuana,    true",
    "02:59, EXACT,     America/Tijuana,    true",
    "03:00, EXACT,     America/Tijuana,    false",
    "02:30, HOUR,      America/Tijuana,    true",
    "02:30, ESTIMATED, America/Tijuana,    true",
    "02:30, DAY,       America/Tijuana,    false",
    "02:30, EXACT,     America/Hermosillo, false"
  })
  void knows_a_time_that_a_clock_change_skipped(
      String time, Precision precision, String zone, boolean skipped) {
    assertThat(moment("09/03/2025", time, zone, precision).isSkipped()).isEqualTo(skipped);
  }

  @Test
  void time_that_was_skipped_has_an_instant_for_whoever_reads_what_was_stored() {
    assertThat(moment("09/03/2025", "02:30", TIJUANA).instant())
        .contains(Instant.parse("2025-03-09T10:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-02T06:59:00Z, 00:59, ''",
    "2025-11-02T07:00:00Z, 01:00, FIRST",
    "2025-11-02T07:59:00Z, 01:59, FIRST",
    "2025-11-02T08:00:00Z, 01:00, SECOND",
    "2025-11-02T08:59:00Z, 01:59, SECOND",
    "2025-11-02T09:00:00Z, 02:00, ''"
  })
  void G3_moment_of_an_instant_says_which_of_the_two(Instant instant, String time, String fold) {
    Moment moment = Moment.of(instant, ZoneId.of(JUAREZ));

    assertThat(moment.getTime()).isEqualTo(time);
    assertThat(moment.getFold()).isEqualTo(fold);
    assertThat(moment.instant()).contains(instant);
  }

  @Test
  void G3_time_that_occurs_twice_is_either_until_somebody_says_which() {
    Moment twice = moment("02/11/2025", "01:30", JUAREZ);
    assertThat(twice.isTwice()).isTrue();
    assertThat(twice.instant()).contains(Instant.parse("2025-11-02T07:30:00Z"));
    assertThat(twice.span()).contains(span("2025-11-02T07:30:00Z", "2025-11-02T08:30:00Z"));
    twice.setFold("FIRST");
    assertThat(twice.instant()).contains(Instant.parse("2025-11-02T07:30:00Z"));
    assertThat(twice.span()).contains(span("2025-11-02T07:30:00Z", "2025-11-02T07:30:00Z"));
    twice.setFold("SECOND");
    assertThat(twice.instant()).contains(Instant.parse("2025-11-02T08:30:00Z"));
    assertThat(twice.span()).contains(span("2025-11-02T08:30:00Z", "2025-11-02T08:30:00Z"));
  }

  @Test
  void hour_that_occurs_twice_is_two_hours_long_until_somebody_says_which() {
    Moment twice = moment("02/11/2025", "01:30", JUAREZ, Precision.HOUR);
    assertThat(twice.span()).contains(span("2025-11-02T07:00:00Z", "2025-11-02T08:59:59Z"));
    twice.setFold("FIRST");
    assertThat(twice.span()).contains(span("2025-11-02T07:00:00Z", "2025-11-02T07:59:59Z"));
    twice.setFold("SECOND");
    assertThat(twice.span()).contains(span("2025-11-02T08:00:00Z", "2025-11-02T08:59:59Z"));
    assertThat(moment("02/11/2025", "02:30", JUAREZ).isTwice()).isFalse();
    assertThat(moment("02/11/2025", "00:59", JUAREZ).isTwice()).isFalse();
  }

  @Test
  void estimate_is_as_wide_as_its_margin_and_an_hour_where_none_was_given() {
    Moment estimate = moment("05/06/2025", "14:20", TIJUANA, Precision.ESTIMATED);
    assertThat(estimate.span()).contains(span("2025-06-05T20:20:00Z", "2025-06-05T22:20:00Z"));
    estimate.setMarginMinutes("30");
    assertThat(estimate.span()).contains(span("2025-06-05T20:50:00Z", "2025-06-05T21:50:00Z"));
    estimate.setMarginMinutes("0");
    assertThat(estimate.span()).contains(span("2025-06-05T21:20:00Z", "2025-06-05T21:20:00Z"));
    assertThat(estimate.isMarginReadable()).isTrue();
    estimate.setMarginMinutes("-1");
    assertThat(estimate.isMarginReadable()).isFalse();
  }

  @Test
  void day_of_a_clock_change_is_as_long_as_it_is() {
    Moment day = moment("02/11/2025", "", TIJUANA, Precision.DAY);
    assertThat(day.span()).contains(span("2025-11-02T07:00:00Z", "2025-11-03T07:59:59Z"));
    Moment short23 = moment("09/03/2025", "", TIJUANA, Precision.DAY);
    assertThat(short23.span()).contains(span("2025-03-09T08:00:00Z", "2025-03-10T06:59:59Z"));
  }

  @Test
  void zone_once_there_stays() {
    Moment moment = moment("05/06/2025", "14:20", "");
    assertThat(moment.instant()).isEmpty();
    moment.readIn(ZoneId.of(HERMOSILLO));
    moment.readIn(ZoneId.of(TIJUANA));
    assertThat(moment.getZone()).isEqualTo(HERMOSILLO);
  }

  @ParameterizedTest
  @CsvSource({
    "EXACT,     05/06/2025, 14:20, 2025-06-05T21:20:00Z, 2025-06-05T21:20:00Z",
    "HOUR,      05/06/2025, 14:20, 2025-06-05T21:00:00Z, 2025-06-05T21:59:59Z",
    "DAY,       05/06/2025, '',    2025-06-05T07:00:00Z, 2025-06-06T06:59:59Z",
    "DAY,       05/06/2025, 14:20, 2025-06-05T07:00:00Z, 2025-06-06T06:59:59Z",
    "MONTH,     06/2025,    '',    2025-06-01T07:00:00Z, 2025-07-01T06:59:59Z",
    "MONTH,     05/06/2025, '',    2025-06-01T07:00:00Z, 2025-07-01T06:59:59Z",
    "ESTIMATED, 05/06/2025, 14:20, 2025-06-05T21:20:00Z, 2025-06-05T22:20:00Z",
    "ESTIMATED, 05/06/2025, '',    2025-06-05T07:00:00Z, 2025-06-06T06:59:59Z"
  })
  void precision_says_how_much_of_it_is_known(
      Precision precision, String date, String time, String first, String last) {
    Moment moment = moment(date, time, TIJUANA, precision);
    assertThat(moment.instant()).contains(Instant.parse(first));
    assertThat(moment.span().map(Span::hi)).contains(Instant.parse(last));
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
        "05/06/2025 14:20",
        "01/01/0000",
        "5/3/-2025",
        "1/1/+12025",
        "31/12/1899",
        "٠٥/٠٦/٢٠٢٥",
        "０５/０６/２０２５",
        "005/6/2025",
        "5/6/12025"
      })
  void day_that_is_none_is_not_read(String date) {
    assertThat(moment(date, "12:00", TIJUANA).instant()).isEmpty();
    assertThat(moment(date, "12:00", TIJUANA).span()).isEmpty();
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
    assertThat(month.days())
        .contains(new DaySpan(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30)));
  }

  @Test
  void only_one_of_them_is_exact() {
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

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-02T08:30:00Z", "2025-11-02T09:30:00Z"})
  void moment_of_an_instant_in_a_doubled_hour_says_which(String instant) {
    assertThat(Moment.of(Instant.parse(instant), ZoneId.of(TIJUANA)).span())
        .contains(Span.at(Instant.parse(instant)));
  }

  private static Span span(String lo, String hi) {
    return new Span(Instant.parse(lo), Instant.parse(hi));
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
