package org.garante.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.garante.domain.figure.FigureGroup;
import org.garante.domain.figure.FigurePair;
import org.garante.domain.figure.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must be found between the figures the product ships, and what must not. */
class ShippedFiguresTest {
  private static final List<FigurePair> PAIRS =
      FigureGroup.of(ReferenceData.figures(), ReferenceData.relations()).stream()
          .flatMap(group -> group.pairs().stream())
          .toList();

  @ParameterizedTest
  @CsvSource({
    "F40, F39, COVERAGE_GAP",
    "F18, F29, LABEL",
    "F18, F30, LABEL",
    "F29, F30, LABEL",
    "F24, F25, BASELINE",
    "F15, F24, PERIOD DEFINITION",
    "F15, F25, PERIOD DEFINITION",
    "F33, F34, DEFINITION",
    "F02, F11, LABEL",
    "F13, F12, LABEL",
    "F04, F08 + F09 + F10, ARITHMETIC",
    "F17, F08 + F09 + F10, VALUE"
  })
  void is_found(String first, String second, String kinds) {
    assertThat(pair(first, second).verdicts())
        .extracting(Enum::name)
        .containsExactlyInAnyOrder(kinds.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "F16, F19, WITHIN_BOUNDS",
    "F21, F20, PART_OF_WHOLE",
    "F22, F20, PART_OF_WHOLE",
    "F03, F08, PART_OF_WHOLE",
    "F05, F09, PART_OF_WHOLE",
    "F09, F14, OTHER_PERIOD",
    "F26, F38, OTHER_PERIOD",
    "F06, F16, OTHER_PERIOD",
    "F06, F19, OTHER_PERIOD",
    "F32, F33, OTHER_PERIOD",
    "F32, F34, OTHER_PERIOD",
    "F02, F01, PART_OF_WHOLE",
    "F18, F31, OTHER_PERIOD"
  })
  void is_not_found(String first, String second, Verdict instead) {
    assertThat(pair(first, second).verdicts()).containsExactly(instead);
    assertThat(pair(first, second).isFound()).isFalse();
  }

  @Test
  void nothing_else_is_found() {
    assertThat(PAIRS.stream().filter(FigurePair::isFound)).hasSize(12);
  }

  @Test
  void powder_and_pills_are_never_set_beside_each_other() {
    assertThat(PAIRS)
        .noneMatch(pair -> pair.first().ids().equals("F22") && pair.second().ids().equals("F23"));
  }

  @Test
  void bodies_and_rescued_persons_have_nothing_to_be_compared_with() {
    assertThat(PAIRS)
        .allSatisfy(
            pair ->
                assertThat(pair.first().ids() + pair.second().ids())
                    .doesNotContain("F36")
                    .doesNotContain("F37"));
  }

  @Test
  void high_ranking_takes_in_2_of_842() {
    FigurePair pair = pair("F02", "F11");
    assertThat(pair.through().orElseThrow().ids()).isEqualTo("F01");
    assertThat(
            100
                * pair.first().amount().value().doubleValue()
                / pair.through().orElseThrow().amount().value().doubleValue())
        .isCloseTo(0.24, within(0.005));
  }

  @Test
  void over_140_t_stands_against_19600_kg() {
    FigurePair pair = pair("F17", "F08 + F09 + F10");
    assertThat(pair.first().amount().value()).isEqualByComparingTo("140000");
    assertThat(pair.second().amount().value()).isEqualByComparingTo("19600");
  }

  @Test
  void fifteen_hundred_pounds_are_compared_as_kilograms() {
    assertThat(pair("F09", "F14").second().amount().value()).isEqualByComparingTo("680.388555");
  }

  @Test
  void three_sources_of_one_transfer_tell_one_fact() {
    assertThat(
            FigureGroup.facts(
                List.of("F01", "F18", "F29", "F30", "F31"), ReferenceData.relations()))
        .containsExactlyInAnyOrder(Set.of("F01"), Set.of("F18", "F29", "F30"), Set.of("F31"));
  }

  private static FigurePair pair(String first, String second) {
    List<FigurePair> found =
        PAIRS.stream()
            .filter(pair -> pair.first().ids().equals(first))
            .filter(pair -> pair.second().ids().equals(second))
            .toList();
    assertThat(found)
        .as(
            "one of %s",
            PAIRS.stream()
                .map(pair -> pair.first().ids() + " / " + pair.second().ids())
                .collect(Collectors.joining(", ")))
        .hasSize(1);
    return found.get(0);
  }
}
