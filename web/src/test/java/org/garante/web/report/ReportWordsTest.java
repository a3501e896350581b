package org.garante.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.garante.domain.figure.SampleFigure;
import org.garante.domain.report.Cell;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.Label;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.Unit;
import org.junit.jupiter.api.Test;

class ReportWordsTest {
  private final ReportWords spanish = SampleReport.words(SampleReport.SPANISH);
  private final ReportWords english = SampleReport.words(Locale.ENGLISH);

  @Test
  void share_shows_what_it_is_of_and_what_is_not_known() {
    Cell share = new Cell.Share(12, 1035, 3, SampleReport.cell("late"));
    assertThat(said(spanish, share)).isEqualTo("12 de 1,035 (1.2 %) sin dato: 3");
    assertThat(said(english, share)).isEqualTo("12 of 1,035 (1.2%) unknown: 3");
  }

  @Test
  void every_number_of_a_share_opens_its_own_list() {
    assertThat(spanish.parts(new Cell.Share(12, 35, 3, SampleReport.cell("late"))))
        .flatExtracting(part -> part.opens().map(CellRef::part).stream().toList())
        .containsExactly(CellRef.Part.COUNTED, CellRef.Part.OF, CellRef.Part.UNKNOWN);
  }

  @Test
  void none_opens_nothing_and_is_no_share() {
    Cell none = new Cell.Share(0, 0, 0, SampleReport.cell("late"));
    assertThat(said(english, none)).isEqualTo("0 of 0");
    assertThat(english.parts(none)).allMatch(part -> part.opens().isEmpty());
  }

  @Test
  void median_of_few_is_not_shown() {
    Cell few =
        new Cell.Measured(Optional.empty(), Unit.HOURS, 3, true, SampleReport.cell("delayMedian"));
    assertThat(said(english, few)).isEqualTo("fewer than 5: not shown n = 3");
    Cell none =
        new Cell.Measured(Optional.empty(), Unit.HOURS, 0, false, SampleReport.cell("delayMedian"));
    assertThat(said(english, none)).isEqualTo("nothing measured");
  }

  @Test
  void durations_are_said_in_the_units_that_matter() {
    assertThat(said(english, measured("1.25", Unit.HOURS))).startsWith("1 h 15 min");
    assertThat(said(spanish, measured("1.5", Unit.DAYS))).startsWith("1 día 12 h");
  }

  @Test
  void difference_has_its_sign() {
    Cell less = new Cell.Difference(new BigDecimal("-52"), Optional.of(new BigDecimal("-6.2")));
    assertThat(said(spanish, less)).isEqualTo("−52 (−6.2 %)");
    Cell more = new Cell.Difference(new BigDecimal("3"), Optional.empty());
    assertThat(said(english, more)).isEqualTo("+3");
  }

  @Test
  void reported_value_keeps_unit_and_bound() {
    assertThat(
            english.reported(
                SampleFigure.over(
                    SampleFigure.of(
                        "F16", "sites.laboratories_dismantled", "sites", "750", "", ""))))
        .isEqualTo("over 750 sites");
    assertThat(spanish.reported(SampleFigure.of("F20", "seizures.fentanyl", "t", "1.4", "", "")))
        .isEqualTo("1.4\u00a0t");
  }

  @Test
  void period_may_be_known_in_part() {
    Optional<LocalDate> day = Optional.of(LocalDate.parse("2025-02-27"));
    assertThat(english.period(day, day)).isEqualTo("27 Feb 2025");
    assertThat(spanish.period(Optional.empty(), day)).isEqualTo("hasta el 27 feb 2025");
    assertThat(english.period(day, Optional.empty())).isEqualTo("from 27 Feb 2025");
    assertThat(spanish.period(Optional.empty(), Optional.empty()))
        .isEqualTo("sin periodo indicado");
  }

  @Test
  void lines_are_named() {
    assertThat(english.label(new Label(Label.Kind.AGENCY, "GN", "GN"))).isEqualTo("GN (en) (GN)");
    assertThat(spanish.label(new Label(Label.Kind.STATE, "25", "25"))).isEqualTo("Sinaloa");
    assertThat(english.label(new Label(Label.Kind.TRANSFER_TYPE, "EXPULSION", "EXPULSION")))
        .isEqualTo("Expulsion");
    assertThat(spanish.label(new Label(Label.Kind.SOURCE_LABEL, "S002|extradited", "")))
        .isEqualTo("analyst brief (S002): «extradited»");
    assertThat(spanish.label(new Label(Label.Kind.TEXT, "", ""))).isEqualTo("No consta");
    assertThat(spanish.label(Label.total())).isEqualTo("Total");
    assertThat(english.label(new Label(Label.Kind.FIGURE, "F01", "arrests")))
        .isEqualTo("F01 · Arrests");
  }

  @Test
  void filter_is_said_in_words_and_as_in_the_address() {
    ReportParameters asked =
        ReportParameters.of(Map.of("from", "2025-06-01", "state", "25", "approvedOnly", "true"))
            .only(ReportCode.R12);
    assertThat(english.filter(asked))
        .isEqualTo(
            "from 1 Jun 2025 (By the date it happened); State: Sinaloa; Approved only"
                + " [approvedOnly=true&from=2025-06-01&state=25]");
    assertThat(english.filter(ReportParameters.none().only(ReportCode.R12)))
        .isEqualTo("No filters: everything recorded.");
  }

  private static Cell measured(String value, Unit unit) {
    return new Cell.Measured(
        Optional.of(new BigDecimal(value)), unit, 9, false, SampleReport.cell("delayMedian"));
  }

  /** With plain spaces, which is what people read. */
  private static String said(ReportWords words, Cell cell) {
    List<String> texts = words.parts(cell).stream().map(ReportWords.Part::text).toList();
    return texts.stream().collect(Collectors.joining(" ")).replace('\u00a0', ' ');
  }
}
