package org.garante.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garante.domain.figure.FigureRelation.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureGroupTest {
  @Test
  void changes_from_different_bases_differ_in_their_base() {
    FigurePair pair = only(change("F24", "-14", "September 2024"), change("F25", "-1", "before"));
    assertThat(pair.differing()).containsOnly(Aspect.VALUE, Aspect.BASE);
    assertThat(pair.verdicts()).containsExactly(Verdict.BASELINE);
  }

  @Test
  void figure_without_period_cannot_be_set_beside_another() {
    ReportedFigure undated = SampleFigure.undated(change("F15", "-27", ""));
    assertThat(only(undated, change("F24", "-14", "x")).verdicts()).containsExactly(Verdict.PERIOD);
    assertThat(
            only(undated, SampleFigure.of("F25", "homicides.change", "percent", "-1", "all", ""))
                .verdicts())
        .containsExactlyInAnyOrder(Verdict.PERIOD, Verdict.DEFINITION);
  }

  @Test
  void other_populations_are_other_definitions_and_the_same_one_another_value() {
    ReportedFigure all = SampleFigure.of("F1", "homicides.victims", "persons", "10", "all", "");
    ReportedFigure some = SampleFigure.of("F2", "homicides.victims", "persons", "9", "some", "");
    ReportedFigure other = SampleFigure.of("F3", "homicides.victims", "persons", "9", "all", "");
    assertThat(only(all, some).verdicts()).containsExactly(Verdict.DEFINITION);
    assertThat(only(all, other).verdicts()).containsExactly(Verdict.VALUE);
  }

  @ParameterizedTest
  @CsvSource({
    "over 750,  758,      WITHIN_BOUNDS",
    "over 750,  750,      SAME_VALUE",
    "over 750,  749,      VALUE",
    "over 750,  over 750, SAME_VALUE",
    "over 750,  over 751, VALUE",
    "under 750, 749,      WITHIN_BOUNDS",
    "under 750, 751,      VALUE",
    "under 750, over 700, WITHIN_BOUNDS",
    "under 750, over 751, VALUE",
    "under 750, under 700, VALUE"
  })
  void bounds_take_in_what_they_leave_open(String first, String second, Verdict verdict) {
    assertThat(only(laboratories("F16", first), laboratories("F19", second)).verdicts())
        .containsExactly(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "SUBSET_OF,   5,      5,       PART_OF_WHOLE",
    "SUBSET_OF,   6,      5,       SUBSET_EXCEEDS",
    "SUBSET_OF,   6,      over 5,  PART_OF_WHOLE",
    "SUBSET_OF,   over 6, 5,       SUBSET_EXCEEDS",
    "SAME_FACT,   5,      5,       SAME_VALUE",
    "SAME_FACT,   5,      6,       VALUE",
    "REGISTER_OF, 5,      6,       COVERAGE_GAP",
    "REGISTER_OF, 6,      6,       SAME_VALUE",
    "REGISTER_OF, 7,      6,       VALUE",
    "REGISTER_OF, 5,      under 6, WITHIN_BOUNDS",
    "BASE_OF,     5,      6,       VALUE"
  })
  void declared_relation_decides_first(Kind kind, String first, String second, Verdict verdict) {
    assertThat(related(kind, laboratories("F1", first), laboratories("F2", second)).verdicts())
        .containsExactly(verdict);
  }

  @Test
  void what_is_counted_anew_from_another_is_defined_otherwise() {
    ReportedFigure before = SampleFigure.of("F33", "missing.registered", "persons", "9", "all", "");
    ReportedFigure after =
        SampleFigure.of("F34", "missing.registered", "persons", "1", "after a review", "");
    assertThat(related(Kind.BASE_OF, before, after).verdicts()).containsExactly(Verdict.DEFINITION);
  }

  @ParameterizedTest
  @CsvSource({
    "t,  1.4, 1399.9, PART_OF_WHOLE",
    "t,  1.4, 1400.1, SUBSET_EXCEEDS",
    "lb, 2,   0.907,  PART_OF_WHOLE",
    "lb, 2,   0.908,  SUBSET_EXCEEDS",
    "g,  1,   0.0011, SUBSET_EXCEEDS"
  })
  void masses_are_compared_as_kilograms(
      String unit, String whole, String kilograms, Verdict verdict) {
    assertThat(
            related(
                    Kind.SUBSET_OF,
                    SampleFigure.of("F1", "seizures.a", "kg", kilograms, "", ""),
                    SampleFigure.of("F2", "seizures.b", unit, whole, "", ""))
                .verdicts())
        .containsExactly(verdict);
  }

  @Test
  void units_that_cannot_be_turned_into_each_other_are_not_compared() {
    ReportedFigure pills = SampleFigure.of("F1", "seizures.a", "pills", "9", "", "");
    ReportedFigure powder = SampleFigure.of("F2", "seizures.a", "kg", "1", "", "");
    assertThat(only(pills, powder).verdicts()).containsExactly(Verdict.OTHER_UNIT);
    assertThat(related(Kind.SUBSET_OF, pills, powder).verdicts())
        .containsExactly(Verdict.OTHER_UNIT);
    assertThat(related(Kind.SAME_FACT, pills, powder).verdicts()).containsExactly(Verdict.UNIT);
    assertThat(related(Kind.REGISTER_OF, pills, powder).verdicts()).containsExactly(Verdict.UNIT);
  }

  @Test
  void same_value_by_another_name_is_not_the_same() {
    ReportedFigure extradited = transfers("F18", "extradited");
    ReportedFigure expelled = transfers("F29", "expelled");
    assertThat(only(extradited, expelled).verdicts()).containsExactly(Verdict.LABEL);
    assertThat(related(Kind.SAME_FACT, extradited, expelled).verdicts())
        .containsExactly(Verdict.LABEL);
    assertThat(only(extradited, transfers("F30", "extradited")).verdicts())
        .containsExactly(Verdict.SAME_VALUE);
  }

  @Test
  void part_of_a_part_is_called_as_the_whole_is() {
    List<ReportedFigure> figures =
        List.of(
            laboratories("F1", "842"),
            SampleFigure.called(
                SampleFigure.of("F2", "b", "sites", "2", "", ""),
                FigureLabel.About.RANK,
                "lieutenants"),
            SampleFigure.called(
                SampleFigure.of("F3", "c", "sites", "9000", "", ""),
                FigureLabel.About.RANK,
                "high-ranking"));
    List<FigureRelation> chain = List.of(subset("F2", "F1"), subset("F1", "F3"));
    List<FigurePair> found =
        FigureGroup.of(figures, chain).get(0).pairs().stream().filter(FigurePair::isFound).toList();
    assertThat(found)
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.verdicts()).containsExactly(Verdict.LABEL);
              assertThat(pair.through().map(Side::ids)).contains("F1");
              assertThat(pair.second().ids()).isEqualTo("F3");
            });
  }

  @Test
  void what_is_in_a_part_is_in_the_whole() {
    List<ReportedFigure> figures =
        List.of(
            SampleFigure.of("F1", "cocaine", "kg", "3", "", ""),
            SampleFigure.of("F2", "heroin", "kg", "1", "", ""),
            SampleFigure.of("F3", "cocaine", "kg", "9", "", ""),
            SampleFigure.of("F4", "precursors", "kg", "9", "", ""));
    FigureRelation parts =
        new FigureRelation(Kind.SUBSET_OF, List.of("F1", "F2"), List.of("F3", "F4"));
    FigureGroup group = FigureGroup.of(figures, List.of(parts)).get(0);
    assertThat(group.pairs())
        .extracting(pair -> pair.first().ids() + "/" + pair.second().ids() + pair.verdicts())
        .containsExactly("F1/F3[PART_OF_WHOLE]", "F2/F3 + F4[ARITHMETIC]");
    assertThat(group.metrics()).containsExactly("cocaine", "heroin", "precursors");
  }

  @Test
  void relation_of_a_figure_left_out_is_left_out() {
    assertThat(FigureGroup.of(List.of(laboratories("F16", "9")), List.of(subset("F16", "F99"))))
        .isEmpty();
    assertThatThrownBy(() -> new FigureRelation(Kind.SAME_FACT, List.of(), List.of("F1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void each_stands_beside_each() {
    List<FigureGroup> groups =
        FigureGroup.of(
            List.of(
                laboratories("F19", "758"), laboratories("F06", "14"), laboratories("F16", "750")),
            List.of());
    assertThat(groups).singleElement().satisfies(group -> assertThat(group.pairs()).hasSize(3));
    assertThat(groups.get(0).figures())
        .extracting(ReportedFigure::id)
        .containsExactly("F06", "F16", "F19");
  }

  @Test
  void sources_of_one_fact_count_once() {
    List<FigureRelation> told =
        List.of(
            new FigureRelation(Kind.SAME_FACT, List.of("F18"), List.of("F29")),
            new FigureRelation(Kind.SAME_FACT, List.of("F29"), List.of("F30")),
            subset("F02", "F01"));
    assertThat(FigureGroup.facts(List.of("F01", "F02", "F18", "F29", "F30"), told))
        .containsExactlyInAnyOrder(Set.of("F01"), Set.of("F02"), Set.of("F18", "F29", "F30"));
    assertThat(FigureGroup.facts(List.of("F18", "F30"), told)).hasSize(2);
  }

  @Test
  void counted_number_is_admitted_within_bounds_only() {
    assertThat(side("16").admits(16)).isTrue();
    assertThat(side("16").admits(17)).isFalse();
    assertThat(side("over 16").admits(17)).isTrue();
    assertThat(side("over 16").admits(15)).isFalse();
    assertThat(side("under 16").admits(15)).isTrue();
    assertThat(side("under 16").admits(17)).isFalse();
  }

  @Test
  void what_was_found_says_of_what_kind_it_is() {
    ReportedFigure figure = transfers("F18", "extradited");
    assertThat(new Discrepancy.OfValue(figure, 1, 2).kind()).isEqualTo(Verdict.VALUE);
    assertThat(new Discrepancy.OfLabel(figure.label().orElseThrow(), figure, 0, 29).kind())
        .isEqualTo(Verdict.LABEL);
    assertThat(new Discrepancy.OfPlace(figure, List.of()).kind()).isEqualTo(Verdict.LABEL);
    assertThat(new Discrepancy.OfActor("OP01", "x", "DEA", "LEAD").kind()).isEqualTo(Verdict.ACTOR);
    assertThat(figure.label().orElseThrow().in(Locale.FRENCH)).isEqualTo("extradited");
  }

  @Test
  void figure_is_told_in_both_languages_and_spanish_stands_in_for_others() {
    ReportedFigure figure = laboratories("F16", "750");
    assertThat(figure.in(Locale.FRENCH)).isEqualTo(figure.in(Locale.forLanguageTag("es-MX")));
    assertThatThrownBy(
            () ->
                new ReportedFigure(
                    "F1",
                    "S001",
                    "arrests",
                    "persons",
                    figure.value(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Comparison.none("x"),
                    Optional.empty(),
                    Map.of("en", figure.in(Locale.ENGLISH))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void figure_is_compared_with_an_operation_or_says_why_not() {
    assertThat(Comparison.with("ARR", "OP01", Optional.empty()).isMade()).isTrue();
    assertThat(Comparison.none("noSeizures").isMade()).isFalse();
    assertThatThrownBy(
            () ->
                new Comparison(
                    Optional.of("ARR"), Optional.empty(), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static FigurePair only(ReportedFigure first, ReportedFigure second) {
    return FigureGroup.of(List.of(first, second), List.of()).get(0).pairs().get(0);
  }

  private static FigurePair related(Kind kind, ReportedFigure first, ReportedFigure second) {
    FigureRelation relation = new FigureRelation(kind, List.of(first.id()), List.of(second.id()));
    return FigureGroup.of(List.of(first, second), List.of(relation)).get(0).pairs().get(0);
  }

  private static FigureRelation subset(String part, String whole) {
    return new FigureRelation(Kind.SUBSET_OF, List.of(part), List.of(whole));
  }

  private static Side side(String value) {
    return new Side(List.of(laboratories("F1", value)));
  }

  private static ReportedFigure change(String id, String value, String base) {
    return SampleFigure.of(id, "homicides.change", "percent", value, "", base);
  }

  private static ReportedFigure transfers(String id, String called) {
    return SampleFigure.called(
        SampleFigure.of(id, "transfers", "persons", "29", "called " + id, ""),
        FigureLabel.About.TITLE,
        called);
  }

  private static ReportedFigure laboratories(String id, String value) {
    String number = value.substring(value.indexOf(' ') + 1);
    ReportedFigure exact =
        SampleFigure.of(id, "sites.laboratories_dismantled", "sites", number, "", "");
    return value.startsWith("over")
        ? SampleFigure.over(exact)
        : value.startsWith("under") ? SampleFigure.under(exact) : exact;
  }
}
