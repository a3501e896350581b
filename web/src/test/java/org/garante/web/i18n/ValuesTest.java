package org.garante.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Moment.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
  private static final Locale SPANISH = Language.SPOKEN.get(0);
  private static final Locale ENGLISH = Language.SPOKEN.get(1);
  private static final ZoneId TIJUANA = ZoneId.of("America/Tijuana");
  private static final Instant AFTERNOON = Instant.parse("2025-03-05T22:30:00Z");

  @Test
  void a_day_is_day_month_year_in_words() {
    LocalDate day = LocalDate.of(2025, 3, 5);
    assertThat(Values.day(day, SPANISH)).isEqualTo("5 mar 2025");
    assertThat(Values.day(day, ENGLISH)).isEqualTo("5 Mar 2025");
  }

  @Test
  void a_typed_day_that_cannot_be_read_stays_as_typed() {
    assertThat(Values.typedDay("5/3/2025", SPANISH)).isEqualTo("5 mar 2025");
    assertThat(Values.typedDay("31/02/2025", SPANISH)).isEqualTo("31/02/2025");
  }

  @Test
  void a_moment_is_told_in_its_places_time() {
    assertThat(Values.moment(Moment.of(AFTERNOON, TIJUANA), SPANISH))
        .isEqualTo("5 mar 2025, 14:30 (hora de Tijuana, UTC−8)");
    assertThat(Values.moment(Moment.of(AFTERNOON, ZoneId.of("America/Mexico_City")), ENGLISH))
        .isEqualTo("5 Mar 2025, 16:30 (Central time, UTC−6)");
  }

  @Test
  void a_moment_is_told_no_more_exactly_than_it_is_known() {
    assertThat(Values.moment(Moment.of(AFTERNOON, TIJUANA, Precision.DAY), SPANISH))
        .isEqualTo("5 mar 2025");
    assertThat(Values.moment(Moment.of(AFTERNOON, TIJUANA, Precision.MONTH), SPANISH))
        .isEqualTo("marzo 2025");
  }

  @Test
  void an_estimate_is_told_with_its_margin_and_a_doubled_hour_with_which_of_the_two() {
    Moment estimate = Moment.of(AFTERNOON, TIJUANA, Precision.ESTIMATED);
    assertThat(Values.moment(estimate, SPANISH))
        .isEqualTo("5 mar 2025, 14:30 (hora de Tijuana, UTC−8), estimada (± 60 min)");
    estimate.setMarginMinutes("15");
    assertThat(Values.moment(estimate, ENGLISH))
        .isEqualTo("5 Mar 2025, 14:30 (Tijuana time, UTC−8), estimated (± 15 min)");
    estimate.setTime("");
    assertThat(Values.moment(estimate, SPANISH)).isEqualTo("5 mar 2025, estimada");
    Moment twice = Moment.of(Instant.parse("2025-11-02T09:30:00Z"), TIJUANA);
    assertThat(Values.moment(twice, SPANISH))
        .isEqualTo("2 nov 2025, 01:30 (hora de Tijuana, UTC−8), la segunda vez");
    twice.setFold("");
    assertThat(Values.moment(twice, SPANISH))
        .isEqualTo(
            "2 nov 2025, 01:30 (hora de Tijuana, UTC−7), no se sabe si la primera o la segunda vez");
  }

  @Test
  void a_clock_at_sea_is_told_by_its_hours_from_utc() {
    assertThat(Values.moment(Moment.of(AFTERNOON, ZoneId.of("Etc/GMT+7")), SPANISH))
        .isEqualTo("5 mar 2025, 15:30 (UTC−7)");
  }

  @Test
  void a_moment_that_cannot_be_read_stays_as_typed() {
    Moment moment = new Moment();
    moment.setDate("5/3/25");
    moment.setTime("2 pm");
    assertThat(Values.moment(moment, SPANISH)).isEqualTo("5/3/25 2 pm");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S,0 min",
    "PT59M,59 min",
    "PT5H20M,5 h 20 min",
    "PT3H,3 h",
    "P1DT4H,1 día 4 h",
    "P1D,1 día",
    "P2D,2 días",
    "P45DT3H,45 días",
    "-PT5M,0 min"
  })
  void a_duration_has_the_two_units_that_matter(String duration, String said) {
    assertThat(Values.duration(Duration.parse(duration), SPANISH)).isEqualTo(said);
  }

  @Test
  void countries_and_languages_have_their_names_from_the_jdk() {
    assertThat(Values.country("US", SPANISH)).isEqualTo("Estados Unidos");
    assertThat(Values.language("nah", SPANISH)).isEqualTo("náhuatl");
    assertThat(Values.language("es", ENGLISH)).isEqualTo("Spanish");
  }

  @Test
  void a_key_without_words_shows_itself() {
    assertThat(Bundles.text(SPANISH, "no.such.key")).isEqualTo("???no.such.key???");
  }
}
