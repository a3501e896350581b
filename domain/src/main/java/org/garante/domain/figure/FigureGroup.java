package org.garante.domain.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Figures about the same subject, side by side.
 *
 * @param figures in order of their ids, at least two
 * @param pairs each with each
 */
public record FigureGroup(String metric, List<ReportedFigure> figures, List<FigurePair> pairs) {
  public FigureGroup {
    figures = List.copyOf(figures);
    pairs = List.copyOf(pairs);
  }

  /** Figures with the same metric together, where there are at least two; by metric. */
  public static List<FigureGroup> of(List<ReportedFigure> figures) {
    Map<String, List<ReportedFigure>> byMetric =
        figures.stream()
            .sorted(Comparator.comparing(ReportedFigure::id))
            .collect(
                Collectors.groupingBy(ReportedFigure::metric, TreeMap::new, Collectors.toList()));
    return byMetric.entrySet().stream()
        .filter(same -> same.getValue().size() > 1)
        .map(same -> new FigureGroup(same.getKey(), same.getValue(), pairs(same.getValue())))
        .toList();
  }

  private static List<FigurePair> pairs(List<ReportedFigure> same) {
    List<FigurePair> pairs = new ArrayList<>();
    for (int i = 0; i < same.size(); i++) {
      for (ReportedFigure later : same.subList(i + 1, same.size())) {
        pairs.add(FigurePair.of(same.get(i), later));
      }
    }
    return pairs;
  }
}
