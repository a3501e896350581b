package org.garante.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.figure.FigurePair.Verdict;
import org.junit.jupiter.api.Test;

class FigureGroupTest {
  @Test
  void fall_of_14_and_of_1_percent_can_both_be_true() {
    ReportedFigure government =
        SampleFigure.of(
            "F24", "homicides.change", "percent", "-14", "daily homicides", "September 2024");
    ReportedFigure observers =
        SampleFigure.of(
            "F25", "homicides.change", "percent", "-1", "total victims", "previous government");
    FigurePair pair = only(government, observers);
    assertThat(pair.differing()).containsOnly(Aspect.VALUE, Aspect.POPULATION, Aspect.BASE);
    assertThat(pair.verdict()).isEqualTo(Verdict.NOT_THE_SAME_MEASURED);
  }

  @Test
  void over_750_takes_in_758() {
    ReportedFigure over = SampleFigure.over(laboratories("F16", "750"));
    assertThat(only(over, laboratories("F19", "758")).verdict()).isEqualTo(Verdict.WITHIN_BOUNDS);
    assertThat(only(over, laboratories("F19", "14")).verdict()).isEqualTo(Verdict.SAME_MEASURED);
  }

  @Test
  void same_value_by_different_names_is_the_same_value() {
    ReportedFigure extradited =
        SampleFigure.of("F18", "transfers", "persons", "29", "called a", "");
    ReportedFigure expelled =
        SampleFigure.of("F29", "transfers", "persons", "29.0", "called b", "");
    FigurePair pair = only(extradited, expelled);
    assertThat(pair.differIn(Aspect.POPULATION)).isTrue();
    assertThat(pair.verdict()).isEqualTo(Verdict.SAME_VALUE);
  }

  @Test
  void figure_alone_of_its_metric_stands_beside_none() {
    assertThat(FigureGroup.of(List.of(laboratories("F16", "750")))).isEmpty();
  }

  @Test
  void each_stands_beside_each() {
    List<FigureGroup> groups =
        FigureGroup.of(
            List.of(
                laboratories("F19", "758"), laboratories("F06", "14"), laboratories("F16", "750")));
    assertThat(groups).singleElement().satisfies(group -> assertThat(group.pairs()).hasSize(3));
    assertThat(groups.get(0).figures())
        .extracting(ReportedFigure::id)
        .containsExactly("F06", "F16", "F19");
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
    return FigureGroup.of(List.of(first, second)).get(0).pairs().get(0);
  }

  private static ReportedFigure laboratories(String id, String value) {
    return SampleFigure.of(id, "sites.laboratories_dismantled", "sites", value, "", "");
  }
}
