package org.garante.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.figure.Discrepancy;
import org.garante.domain.figure.FigureGroup;
import org.garante.domain.figure.FigureLabel;
import org.garante.domain.figure.FigureRelation;
import org.garante.domain.figure.FigureRelation.Kind;
import org.garante.domain.figure.ReportedFigure;
import org.garante.domain.figure.SampleFigure;
import org.garante.domain.figure.Verdict;
import org.junit.jupiter.api.Test;

/** What was found stands in a sentence with its numbers. */
class DiscrepancyWordsTest {
  private final DiscrepancyWords words = new DiscrepancyWords(SampleReport.words(Locale.ENGLISH));

  @Test
  void gap_says_how_many_of_how_many_are_missing() {
    FigureRelation register = new FigureRelation(Kind.REGISTER_OF, List.of("F40"), List.of("F39"));
    List<ReportedFigure> figures = List.of(persons("F39", "9366"), persons("F40", "2066"));
    assertThat(said(figures, List.of(register), Verdict.COVERAGE_GAP))
        .isEqualTo(
            "Of 9,366 persons (F39), the register holds 2,066 persons (F40): 7,300 persons are missing (77.9%).");
  }

  @Test
  void name_of_all_says_of_how_few_it_is_said() {
    List<ReportedFigure> figures =
        List.of(
            persons("F01", "842"),
            SampleFigure.called(persons("F02", "2"), FigureLabel.About.RANK, "lieutenants"),
            SampleFigure.called(persons("F11", "12300"), FigureLabel.About.RANK, "high-ranking"));
    List<FigureRelation> chain =
        List.of(
            new FigureRelation(Kind.SUBSET_OF, List.of("F02"), List.of("F01")),
            new FigureRelation(Kind.SUBSET_OF, List.of("F01"), List.of("F11")));
    assertThat(said(figures, chain, Verdict.LABEL))
        .isEqualTo(
            "F11 calls all of them “high-ranking”. Of the 842 persons of F01, which are part of these,"
                + " 2 persons (F02) are called “lieutenants”: 0.24%.");
  }

  @Test
  void recorded_numbers_are_told_approved_and_not() {
    assertThat(words.said(new Discrepancy.OfValue(persons("F01", "842"), 790, 52)))
        .isEqualTo(
            "842 persons were reported; 790 are recorded and approved, and 52 recorded and not approved.");
    FigureLabel extradited =
        new FigureLabel(
            FigureLabel.About.TITLE,
            Map.of("es", "extraditadas", "en", "extradited"),
            Optional.of("EXTRADITION"));
    assertThat(words.said(new Discrepancy.OfLabel(extradited, persons("F18", "29"), 0, 29)))
        .isEqualTo("Called “extradited”: 0 of the 29 recorded are of the kind “Extradition”.");
    assertThat(words.said(new Discrepancy.OfActor("OP01", "Falcon Shield", "GN", "CO_LEAD")))
        .startsWith("GN (en) (GN) stands as “Co-lead” of Falcon Shield.");
    assertThat(
            words.said(
                new Discrepancy.OfPlace(
                    persons("F01", "842"),
                    List.of(new Discrepancy.OfPlace.Named("Ciudad", "09", 3)))))
        .isEqualTo(
            "One place by names of different states: Ciudad is in Ciudad de México, where 3 are recorded.");
  }

  private String said(List<ReportedFigure> figures, List<FigureRelation> relations, Verdict kind) {
    return FigureGroup.of(figures, relations).get(0).pairs().stream()
        .filter(pair -> pair.verdicts().contains(kind))
        .map(pair -> words.said(new Discrepancy.BetweenFigures(pair, kind)))
        .findFirst()
        .orElseThrow();
  }

  private static ReportedFigure persons(String id, String value) {
    return SampleFigure.of(id, "metric." + id, "persons", value, "", "");
  }
}
