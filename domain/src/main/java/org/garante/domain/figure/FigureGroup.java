package org.garante.domain.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Figures that have to do with each other, because they measure the same or because it is declared.
 *
 * @param figures in order of their ids, at least two
 * @param pairs those that can be compared
 */
public record FigureGroup(List<ReportedFigure> figures, List<FigurePair> pairs) {
  public FigureGroup {
    figures = List.copyOf(figures);
    pairs = List.copyOf(pairs);
  }

  /** What they measure, each once. */
  public List<String> metrics() {
    return figures.stream().map(ReportedFigure::metric).distinct().toList();
  }

  /** Figures with those they are compared with, by the first of each group. */
  public static List<FigureGroup> of(List<ReportedFigure> figures, List<FigureRelation> relations) {
    List<FigurePair> pairs = new FigurePairing(figures, relations).pairs();
    Sets<ReportedFigure> together = new Sets<>();
    pairs.forEach(
        pair ->
            together.join(
                Stream.concat(pair.first().figures().stream(), pair.second().figures().stream())
                    .toList()));
    return together.all().stream()
        .map(set -> new FigureGroup(ordered(figures, set), ofOne(pairs, set)))
        .sorted((one, other) -> one.firstId().compareTo(other.firstId()))
        .toList();
  }

  /** Those that tell one fact together, each in one of the sets; most are alone in theirs. */
  public static List<Set<String>> facts(List<String> ids, List<FigureRelation> relations) {
    Sets<String> facts = new Sets<>();
    ids.forEach(id -> facts.join(List.of(id)));
    relations.stream()
        .filter(relation -> relation.kind() == FigureRelation.Kind.SAME_FACT)
        .filter(FigureRelation::isOfOneWithOne)
        .map(relation -> Stream.concat(relation.first().stream(), relation.second().stream()))
        .map(Stream::toList)
        .filter(ids::containsAll)
        .forEach(facts::join);
    return facts.all();
  }

  private String firstId() {
    return figures.get(0).id();
  }

  private static List<ReportedFigure> ordered(
      List<ReportedFigure> figures, Set<ReportedFigure> set) {
    return figures.stream()
        .filter(set::contains)
        .sorted(java.util.Comparator.comparing(ReportedFigure::id))
        .toList();
  }

  private static List<FigurePair> ofOne(List<FigurePair> pairs, Set<ReportedFigure> set) {
    return pairs.stream().filter(pair -> set.containsAll(pair.first().figures())).toList();
  }
}
