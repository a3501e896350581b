package org.garante.domain.review.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.garante.domain.review.form.Elapsed.Verdict;
import org.garante.domain.review.form.Moment.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real time between moments (custody.md 1.2 and 1.3), with its cases G1 to G5. */
class ElapsedTest {
  private static final String TIJUANA = "America/Tijuana";
  private static final String JUAREZ = "America/Ciudad_Juarez";
  private static final String CAPITAL = "America/Mexico_City";

  @Test
  void G1_forty_eight_hours_over_the_night_that_clocks_go_forward_end_an_hour_later_by_the_clock() {
    Span start = exact("08/03/2025", "10:00", TIJUANA);
    assertThat(start).isEqualTo(Span.at(Instant.parse("2025-03-08T18:00:00Z")));
    assertThat(hours(48, start, exact("10/03/2025", "11:00", TIJUANA))).isEqualTo(Verdict.MET);
    assertThat(hours(48, start, exact("10/03/2025", "11:01", TIJUANA))).isEqualTo(Verdict.BREACHED);
  }

  @Test
  void G2_forty_eight_hours_over_the_night_that_clocks_go_back_end_an_hour_earlier_by_the_clock() {
    Span start = exact("01/11/2025", "09:30", JUAREZ);
    assertThat(start).isEqualTo(Span.at(Instant.parse("2025-11-01T15:30:00Z")));
    assertThat(hours(48, start, exact("03/11/2025", "08:30", JUAREZ))).isEqualTo(Verdict.MET);
    assertThat(hours(48, start, exact("03/11/2025", "08:31", JUAREZ))).isEqualTo(Verdict.BREACHED);
    Span capital = exact("01/11/2025", "09:30", CAPITAL);
    assertThat(hours(48, capital, exact("03/11/2025", "09:30", CAPITAL))).isEqualTo(Verdict.MET);
    assertThat(hours(48, capital, exact("03/11/2025", "09:31", CAPITAL)))
        .isEqualTo(Verdict.BREACHED);
  }

  @Test
  void G3_from_an_hour_that_occurred_twice_a_limit_between_the_two_is_uncertain() {
    Elapsed elapsed =
        Elapsed.between(
            exact("02/11/2025", "01:30", JUAREZ), Span.at(Instant.parse("2025-11-02T09:00:00Z")));
    assertThat(elapsed).isEqualTo(new Elapsed(Duration.ofMinutes(30), Duration.ofMinutes(90)));
    assertThat(elapsed.within(Duration.ofHours(1))).isEqualTo(Verdict.UNCERTAIN);
    assertThat(elapsed.isOver(Duration.ofHours(1))).isFalse();
  }

  @Test
  void G5_from_one_zone_to_another_what_passed_is_real_time() {
    assertThat(
            Elapsed.between(
                exact("01/07/2025", "20:00", TIJUANA), exact("02/07/2025", "01:15", CAPITAL)))
        .isEqualTo(new Elapsed(Duration.ofMinutes(255), Duration.ofMinutes(255)));
  }

  @ParameterizedTest
  @CsvSource({
    // as long as the limit is in time
    "EXACT, 10:00, 13:00, MET",
    "EXACT, 10:00, 13:01, BREACHED",
    // an hour is from its first minute to its last second
    "HOUR,  10:00, 13:00, MET",
    "HOUR,  10:00, 13:01, UNCERTAIN",
    "HOUR,  10:00, 13:59, UNCERTAIN",
    "HOUR,  10:00, 14:00, BREACHED",
    "ESTIMATED, 10:00, 12:00, MET",
    "ESTIMATED, 10:00, 12:01, UNCERTAIN",
    "ESTIMATED, 10:00, 14:00, UNCERTAIN",
    "ESTIMATED, 10:00, 14:01, BREACHED"
  })
  void limit_of_three_hours_is_judged_by_what_is_certain(
      Precision precision, String start, String stop, Verdict verdict) {
    Moment begun = moment("01/07/2025", start, CAPITAL);
    begun.setPrecision(precision);
    assertThat(hours(3, begun.span().orElseThrow(), exact("01/07/2025", stop, CAPITAL)))
        .isEqualTo(verdict);
  }

  @Test
  void spans_that_overlap_are_in_no_order() {
    Span early = new Span(at(10), at(20));
    assertThat(early.isBefore(new Span(at(20), at(30)))).isFalse();
    assertThat(early.isBefore(new Span(at(21), at(30)))).isTrue();
  }

  @Test
  void span_does_not_end_before_it_begins() {
    assertThatThrownBy(() -> new Span(at(2), at(1))).isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }

  private static Verdict hours(int limit, Span start, Span stop) {
    return Elapsed.between(start, stop).within(Duration.ofHours(limit));
  }

  private static Span exact(String date, String time, String zone) {
    return moment(date, time, zone).span().orElseThrow();
  }

  private static Moment moment(String date, String time, String zone) {
    Moment moment = new Moment();
    moment.setDate(date);
    moment.setTime(time);
    moment.setZone(zone);
    return moment;
  }
}
