package org.garante.domain.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which figures are compared with which: the declared ones, and those that measure the same. */
final class FigurePairing {
  private final List<ReportedFigure> figures;
  private final Map<String, ReportedFigure> byId;
  private final List<FigureRelation> relations;

  /** Relations of figures that are not among these are left out. */
  FigurePairing(List<ReportedFigure> figures, List<FigureRelation> relations) {
    this.figures = figures.stream().sorted(Comparator.comparing(ReportedFigure::id)).toList();
    this.byId = figures.stream().collect(Collectors.toMap(ReportedFigure::id, Function.identity()));
    this.relations =
        relations.stream()
            .filter(relation -> byId.keySet().containsAll(relation.first()))
            .filter(relation -> byId.keySet().containsAll(relation.second()))
            .toList();
  }

  List<FigurePair> pairs() {
    List<FigurePair> pairs = new ArrayList<>();
    relations.forEach(relation -> pairs.addAll(declared(relation)));
    pairs.addAll(partsOfParts());
    Set<Set<ReportedFigure>> done = new HashSet<>();
    pairs.forEach(pair -> done.add(both(pair)));
    for (int i = 0; i < figures.size(); i++) {
      ReportedFigure first = figures.get(i);
      figures.subList(i + 1, figures.size()).stream()
          .filter(second -> second.metric().equals(first.metric()))
          .filter(second -> !done.contains(Set.of(first, second)))
          .forEach(second -> pairs.add(FigurePair.unrelated(Side.of(first), Side.of(second))));
    }
    pairs.sort(
        Comparator.comparing((FigurePair pair) -> pair.first().ids())
            .thenComparing(pair -> pair.second().ids()));
    return pairs;
  }

  private static Set<ReportedFigure> both(FigurePair pair) {
    Set<ReportedFigure> both = new HashSet<>(pair.first().figures());
    both.addAll(pair.second().figures());
    return both;
  }

  private List<FigurePair> declared(FigureRelation relation) {
    if (relation.kind() != FigureRelation.Kind.SUBSET_OF || relation.isOfOneWithOne()) {
      return List.of(
          FigurePair.related(relation.kind(), side(relation.first()), side(relation.second())));
    }
    return relation.first().stream().map(part -> metricByMetric(byId.get(part), relation)).toList();
  }

  private FigurePair metricByMetric(ReportedFigure part, FigureRelation relation) {
    Optional<ReportedFigure> counterpart =
        relation.second().stream()
            .map(byId::get)
            .filter(whole -> whole.metric().equals(part.metric()))
            .findFirst();
    return counterpart
        .map(whole -> FigurePair.related(relation.kind(), Side.of(part), Side.of(whole)))
        .orElseGet(() -> FigurePair.unmatched(Side.of(part), side(relation.second())));
  }

  /** What is of one that is of another, and called otherwise than that. */
  private List<FigurePair> partsOfParts() {
    List<FigurePair> found = new ArrayList<>();
    for (FigureRelation inner : subsets()) {
      for (FigureRelation outer : subsets()) {
        Side part = side(inner.first());
        Side whole = side(outer.second());
        if (inner.second().equals(outer.first()) && part.contradictsLabelOf(whole)) {
          found.add(FigurePair.labelled(part, side(inner.second()), whole));
        }
      }
    }
    return found;
  }

  private List<FigureRelation> subsets() {
    return relations.stream()
        .filter(relation -> relation.kind() == FigureRelation.Kind.SUBSET_OF)
        .filter(FigureRelation::isOfOneWithOne)
        .toList();
  }

  private Side side(List<String> ids) {
    return new Side(ids.stream().map(byId::get).toList());
  }
}
