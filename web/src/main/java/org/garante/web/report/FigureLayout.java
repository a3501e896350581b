package org.garante.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.garante.domain.catalogue.Source;
import org.garante.domain.figure.FigureGroup;
import org.garante.domain.figure.FigurePair;
import org.garante.domain.figure.ReportedFigure;

/** Puts reported figures side by side, in words: how they differ, never who is wrong. */
@RequestScoped
public class FigureLayout {
  private final ReportWords words;

  @Inject
  public FigureLayout(ReportWords words) {
    this.words = words;
  }

  List<ShownReport.Group> groups(List<FigureGroup> groups) {
    return groups.stream()
        .map(
            group ->
                new ShownReport.Group(
                    words.metrics(group.metrics()),
                    group.figures().stream().map(this::figure).toList(),
                    group.pairs().stream().map(this::pair).toList()))
        .toList();
  }

  private ShownReport.Figure figure(ReportedFigure figure) {
    ReportedFigure.Words said = figure.in(words.locale());
    return new ShownReport.Figure(
        figure.id(),
        words.reported(figure),
        words.period(figure.from(), figure.to()),
        orNotStated(said.area()),
        orNotStated(said.population()),
        orNotStated(said.comparisonBase()),
        said.issuer(),
        words.source(figure.source()).map(this::source).orElse(figure.source()),
        said.caveat());
  }

  private String source(Source source) {
    return source.id()
        + " · "
        + source.publisher()
        + " ("
        + words.text("figure.grade", source.reliability(), String.valueOf(source.credibility()))
        + ")";
  }

  private String orNotStated(String said) {
    return said.isEmpty() ? words.text("figure.notStated") : said;
  }

  private ShownReport.Pair pair(FigurePair pair) {
    List<String> said = new ArrayList<>();
    if (pair.first().only().isPresent() && pair.second().only().isPresent()) {
      said.add(
          pair.differing().isEmpty()
              ? words.text("figure.agree")
              : words.text("figure.differ", joined(pair)));
    }
    if (pair.isFound()) {
      said.add(words.text("figure.found"));
    }
    said.add(words.verdicts(pair));
    return new ShownReport.Pair(
        words.text("figure.pair", pair.first().ids(), pair.second().ids()), String.join(" ", said));
  }

  private String joined(FigurePair pair) {
    List<String> names =
        pair.differing().stream().sorted().map(aspect -> words.text("Aspect." + aspect)).toList();
    if (names.size() == 1) {
      return names.get(0);
    }
    String first = names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "));
    return first + " " + words.text("figure.and") + " " + names.get(names.size() - 1);
  }
}
