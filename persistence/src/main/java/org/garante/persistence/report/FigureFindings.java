package org.garante.persistence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garante.domain.figure.Discrepancy;
import org.garante.domain.figure.FigureGroup;
import org.garante.domain.figure.FigurePair;
import org.garante.domain.figure.ReportedFigure;
import org.garante.domain.figure.Verdict;
import org.garante.domain.report.Cell;
import org.garante.domain.report.Label;
import org.garante.domain.report.ReportScope;
import org.garante.domain.report.Table;
import org.garante.persistence.Snapshot;

/**
 * What R20 finds: between figures, and between figures and what is recorded. Who sees the records
 * of one agency only is told of figures alone.
 */
final class FigureFindings {
  /** Figures that name places in several states, with what is recorded in each of these. */
  private static final String PLACES =
      """
      with recorded as (
        %s
      )
      select p.figure_id, p.named, p.state_code,
        (select count(*) from recorded r where r.figure = p.figure_id and r.state_code = p.state_code) as recorded
      from reported_figure_place p
      where exists (select from reported_figure_place o where o.figure_id = p.figure_id and o.state_code <> p.state_code)
      order by p.figure_id, p.state_code
      """
          .formatted(FigureReport.RECORDED);

  /** Agencies of other countries that lead operations figures are about (LSN 71). */
  private static final String ACTORS =
      """
      select alias, o.name, g.agency_code, g.role
      from %s o
      cross join unnest(o.aliases) as alias
      join operation_agency g on g.submission_id = o.submission_id and g.role in ('LEAD', 'CO_LEAD')
      join agency a on a.code = g.agency_code and a.country <> 'MX'
      where exists (select from reported_figure f where f.compared_operation = alias)
      order by alias, g.ordinal
      """
          .formatted(AsKnown.OPERATIONS);

  private FigureFindings() {}

  /**
   * A line for each, with its kind and its sentence.
   *
   * @param comparable the figures that are compared with what is recorded
   * @param recorded what was counted for each of them
   */
  static List<Table.Line> of(
      List<FigureGroup> groups,
      List<ReportedFigure> comparable,
      Table recorded,
      Snapshot snapshot,
      ReportScope scope) {
    List<Table.Line> lines = new ArrayList<>();
    if (scope.agency().isEmpty()) {
      comparable.forEach(figure -> add(figure, recorded, lines));
      places(comparable, snapshot, lines);
      snapshot
          .rows(ACTORS, FigureFindings::actor)
          .forEach(each -> add(each.operation(), each, lines));
    }
    groups.stream().flatMap(group -> group.pairs().stream()).forEach(pair -> add(pair, lines));
    return lines;
  }

  private static void add(ReportedFigure figure, Table recorded, List<Table.Line> lines) {
    long approved = FigureReport.numberOf(figure, recorded, "approved");
    long notApproved = FigureReport.numberOf(figure, recorded, "notApproved");
    if (!FigureReport.agrees(figure, recorded)) {
      add(figure.id(), new Discrepancy.OfValue(figure, approved, notApproved), lines);
    }
    long all = approved + notApproved;
    long asCalled = FigureReport.numberOf(figure, recorded, "asCalled");
    figure
        .label()
        .filter(label -> label.recordedAs().isPresent() && asCalled < all)
        .ifPresent(
            label ->
                add(figure.id(), new Discrepancy.OfLabel(label, figure, asCalled, all), lines));
  }

  private static void places(
      List<ReportedFigure> comparable, Snapshot snapshot, List<Table.Line> lines) {
    Map<String, List<Discrepancy.OfPlace.Named>> named = new TreeMap<>();
    snapshot
        .rows(
            PLACES,
            row ->
                Map.entry(
                    row.text("figure_id"),
                    new Discrepancy.OfPlace.Named(
                        row.text("named"), row.text("state_code"), row.count("recorded"))))
        .forEach(
            place ->
                named
                    .computeIfAbsent(place.getKey(), figure -> new ArrayList<>())
                    .add(place.getValue()));
    comparable.stream()
        .filter(figure -> named.containsKey(figure.id()))
        .forEach(
            figure ->
                add(figure.id(), new Discrepancy.OfPlace(figure, named.get(figure.id())), lines));
  }

  private static Discrepancy.OfActor actor(Snapshot.Row row) {
    return new Discrepancy.OfActor(
        row.text("alias"), row.text("name"), row.text("agency_code"), row.text("role"));
  }

  private static void add(FigurePair pair, List<Table.Line> lines) {
    String which = pair.first().ids() + " / " + pair.second().ids();
    pair.verdicts().stream()
        .filter(Verdict::isFound)
        .sorted()
        .forEach(kind -> add(which, new Discrepancy.BetweenFigures(pair, kind), lines));
  }

  private static void add(String which, Discrepancy found, List<Table.Line> lines) {
    lines.add(
        new Table.Line(
            new Label(Label.Kind.TEXT, which, which),
            List.of(new Cell.Kind(found.kind()), new Cell.Found(found))));
  }
}
