package org.garante.persistence.report;

import static org.garante.persistence.report.Measure.count;
import static org.garante.persistence.report.SqlReport.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.garante.domain.figure.FigureGroup;
import org.garante.domain.figure.FigureLabel;
import org.garante.domain.figure.FigureRelation;
import org.garante.domain.figure.ReportedFigure;
import org.garante.domain.figure.Side;
import org.garante.domain.report.Answer;
import org.garante.domain.report.Cell;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.Chart;
import org.garante.domain.report.Label;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportScope;
import org.garante.domain.report.Table;
import org.garante.persistence.Snapshot;
import org.garante.persistence.access.PermitSql;

/**
 * R20, figures reported against what is recorded: only where what is counted is the same, which the
 * data beside each figure say. What is not compared says why, and is never zero.
 */
final class FigureReport implements SqlReport {
  /** Records in the operation a figure is about, once for each figure. */
  static final String RECORDED =
      """
      with named as (
        select o.record_id, alias
        from %s o, unnest(o.aliases) as alias
      )
      select a.record_id::text as unit, a.record_id, a.submission_id, null::integer as submission_number, a.folio,
        a.owner_agency, a.handling, a.approved, a.latest_status as status, a.arrested_at as at,
        a.arrested_zone as zone, null::text as detail, true as in_period, f.id as figure, f.metric,
        (a.arrested_at at time zone a.arrested_zone)::date not between f.period_start and f.period_end as outside,
        a.state_code, false as as_called
      from reported_figure f
      join named n on n.alias = f.compared_operation
      join %s a on a.operation_id = n.record_id
      where f.compared_kind = 'ARR' and (f.compared_role_tier is null or a.role_tier = f.compared_role_tier)
        and %s
      union all
      select t.record_id::text, t.record_id, t.submission_id, null, t.folio,
        t.owner_agency, t.handling, t.approved, t.latest_status, t.handed_over_at,
        t.handed_over_zone, null, true, f.id, f.metric,
        (t.handed_over_at at time zone t.handed_over_zone)::date not between f.period_start and f.period_end,
        t.state_code, t.type = l.recorded_as
      from reported_figure f
      join named n on n.alias = f.compared_operation
      join %s t on t.operation_id = n.record_id
      left join reported_figure_label l on l.figure_id = f.id
      where f.compared_kind = 'TRA' and t.state = 'EXECUTED'
        and %s
      """
          .formatted(
              AsKnown.OPERATIONS,
              AsKnown.ARRESTS,
              PermitSql.counted("a.owner_agency"),
              AsKnown.TRANSFERS,
              PermitSql.counted("t.owner_agency"));

  private static final Panel COMPARED =
      Panel.of(
          "compared",
          count("approved", "", "approved"),
          count("notApproved", "", "not approved"),
          count("outside", "", "outside"),
          count("asCalled", "", "as_called"));

  private static final List<Table.Column> COMPARED_COLUMNS =
      columns("reported", "period", "approved", "notApproved", "difference", "outside", "asCalled");
  private static final List<Table.Column> OTHER_COLUMNS = columns("reported", "period", "why");
  private static final List<Table.Column> FOUND_COLUMNS = columns("discrepancy", "found");

  private static List<Table.Column> columns(String... keys) {
    return List.of(keys).stream().map(key -> new Table.Column(key, "")).toList();
  }

  @Override
  public ReportCode code() {
    return ReportCode.R20;
  }

  @Override
  public List<Breakdown> breakdowns(ReportParameters parameters) {
    return List.of(
        Breakdown.by("figure", Label.Kind.FIGURE, "figure", RECORDED, COMPARED)
            .said("min(metric)")
            .repeating());
  }

  @Override
  public Outcome outcome(List<Table> counted, Snapshot snapshot, ReportScope scope) {
    List<FigureRow> figures = FigureRow.read(snapshot);
    List<FigureRelation> relations = FigureRow.relations(snapshot);
    Table recorded = table(counted, "compared");
    List<Table.Line> compared = new ArrayList<>();
    List<Table.Line> others = new ArrayList<>();
    for (FigureRow row : figures) {
      Label label = new Label(Label.Kind.FIGURE, row.figure().id(), row.figure().metric());
      if (row.isComparable()) {
        compared.add(new Table.Line(label, comparison(row.figure(), recorded, scope)));
      } else {
        others.add(new Table.Line(label, reason(row)));
      }
    }
    List<ReportedFigure> all = figures.stream().map(FigureRow::figure).toList();
    List<FigureGroup> groups = FigureGroup.of(all, relations);
    List<ReportedFigure> comparable =
        figures.stream().filter(FigureRow::isComparable).map(FigureRow::figure).toList();
    Table against =
        new Table("compared", "figure", COMPARED_COLUMNS, compared, Optional.empty(), 0);
    Table besides = new Table("notCompared", "figure", OTHER_COLUMNS, others, Optional.empty(), 0);
    Table found =
        new Table(
            "found",
            "figures",
            FOUND_COLUMNS,
            FigureFindings.of(groups, comparable, recorded, snapshot, scope),
            Optional.empty(),
            0);
    return new Outcome(
        answer(all.size(), comparable, relations, recorded, found, scope),
        Optional.of(new Chart(against, "approved", "reported")),
        List.of(found, against, besides),
        groups);
  }

  private static List<Cell> comparison(ReportedFigure figure, Table recorded, ReportScope scope) {
    Cell approved = counted(figure, recorded, "approved");
    return List.of(
        new Cell.Reported(figure),
        new Cell.Period(figure.from(), figure.to()),
        approved,
        counted(figure, recorded, "notApproved"),
        scope.agency().isPresent()
            ? new Cell.NotGiven("ownRecordsOnly")
            : difference(figure.value(), ((Cell.Count) approved).value()),
        counted(figure, recorded, "outside"),
        figure.label().flatMap(FigureLabel::recordedAs).isPresent()
            ? counted(figure, recorded, "asCalled")
            : new Cell.NotGiven("noKind"));
  }

  /** What was counted for a figure; none, where no record is in its operation. */
  private static Cell counted(ReportedFigure figure, Table recorded, String column) {
    return recorded
        .line(figure.id())
        .map(line -> recorded.cell(line, column))
        .orElseGet(
            () ->
                new Cell.Count(
                    0, new CellRef("compared", figure.id(), column, CellRef.Part.COUNTED)));
  }

  private static Cell difference(BigDecimal reported, long recorded) {
    BigDecimal less = BigDecimal.valueOf(recorded).subtract(reported);
    Optional<BigDecimal> percent =
        reported.signum() == 0
            ? Optional.empty()
            : Optional.of(
                less.multiply(BigDecimal.valueOf(100)).divide(reported, 1, RoundingMode.HALF_UP));
    return new Cell.Difference(less, percent);
  }

  private static List<Cell> reason(FigureRow row) {
    ReportedFigure figure = row.figure();
    return List.of(
        new Cell.Reported(figure),
        new Cell.Period(figure.from(), figure.to()),
        new Cell.NotGiven(figure.comparison().reason().orElse("noOperation")));
  }

  /** Several sources of one fact count once; it agrees if what each of them gives does. */
  private static Answer answer(
      int all,
      List<ReportedFigure> compared,
      List<FigureRelation> relations,
      Table recorded,
      Table found,
      ReportScope scope) {
    Set<String> differing =
        compared.stream()
            .filter(figure -> !agrees(figure, recorded))
            .map(ReportedFigure::id)
            .collect(Collectors.toSet());
    List<Set<String>> facts =
        FigureGroup.facts(compared.stream().map(ReportedFigure::id).toList(), relations);
    long agreeing = facts.stream().filter(fact -> Collections.disjoint(fact, differing)).count();
    boolean differences = scope.agency().isEmpty() && !compared.isEmpty();
    return new Answer(
        all == 0 ? "nothing" : differences ? "answer" : "ownOnly",
        List.of(
            new Cell.Plain(all),
            new Cell.Plain(compared.size()),
            new Cell.Plain(agreeing),
            new Cell.Plain(facts.size()),
            new Cell.Plain(found.lines().size())));
  }

  /** Whether what is recorded and approved is what a figure gives, bounds and all. */
  static boolean agrees(ReportedFigure figure, Table recorded) {
    return new Side(List.of(figure)).admits(numberOf(figure, recorded, "approved"));
  }

  static long numberOf(ReportedFigure figure, Table recorded, String column) {
    return ((Cell.Count) counted(figure, recorded, column)).value();
  }
}
