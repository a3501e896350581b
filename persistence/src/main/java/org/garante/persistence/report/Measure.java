package org.garante.persistence.report;

import java.util.List;
import java.util.Optional;
import org.garante.domain.report.Cell;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.ReportScope;
import org.garante.domain.report.Unit;
import org.garante.persistence.Snapshot;

/**
 * One column of a report: by which predicates over the base its numbers are counted. The same
 * predicates make the lists behind the numbers.
 *
 * @param basis the articles that ask for it
 * @param where what is counted
 * @param of for a share, what it is of
 * @param unknown for a share, of what it is not known
 * @param value for a median and the like, the aggregate; for a proportion, the expression
 * @param anyDay whether the predicates themselves say which days count
 */
record Measure(
    String key,
    String basis,
    Kind kind,
    String where,
    String of,
    String unknown,
    String value,
    Unit unit,
    boolean anyDay) {
  enum Kind {
    COUNT,
    SHARE,
    MEDIAN,
    /** Like a median, but of one only: the oldest, the longest. */
    EXTREME,
    PROPORTION
  }

  static Measure count(String key, String basis, String where) {
    return new Measure(key, basis, Kind.COUNT, where, "false", "false", "null", Unit.HOURS, false);
  }

  /** Counts over all days, or over those without one. */
  static Measure countAnyDay(String key, String where) {
    return new Measure(key, "", Kind.COUNT, where, "false", "false", "null", Unit.HOURS, true);
  }

  static Measure share(String key, String basis, String where, String of, String unknown) {
    return new Measure(key, basis, Kind.SHARE, where, of, unknown, "null", Unit.HOURS, false);
  }

  static Measure percentile(
      String key, String basis, double share, String of, String where, Unit unit) {
    String aggregate = "percentile_cont(%s) within group (order by %s)".formatted(share, of);
    return new Measure(key, basis, Kind.MEDIAN, where, "false", "false", aggregate, unit, false);
  }

  static Measure greatest(String key, String basis, String of, String where, Unit unit) {
    return new Measure(
        key, basis, Kind.EXTREME, where, "false", "false", "max(" + of + ")", unit, false);
  }

  /** In percent, by an expression of aggregates. */
  static Measure proportion(String key, String basis, String expression) {
    return new Measure(
        key, basis, Kind.PROPORTION, "false", "false", "false", expression, Unit.HOURS, false);
  }

  /** The predicate of one of its numbers; none if it has no such number. */
  Optional<String> predicate(CellRef.Part part) {
    if (kind == Kind.PROPORTION || part != CellRef.Part.COUNTED && kind != Kind.SHARE) {
      return Optional.empty();
    }
    String predicate =
        switch (part) {
          case COUNTED -> where;
          case OF -> of;
          case UNKNOWN -> unknown;
        };
    return Optional.of(anyDay ? "(" + predicate + ")" : "(in_period and (" + predicate + "))");
  }

  /** The select list of its numbers, under its name. */
  List<String> selects(String name, String counted) {
    return switch (kind) {
      case COUNT -> List.of(number(counted, CellRef.Part.COUNTED, name));
      case SHARE ->
          List.of(
              number(counted, CellRef.Part.COUNTED, name),
              number(counted, CellRef.Part.OF, name),
              number(counted, CellRef.Part.UNKNOWN, name));
      case MEDIAN, EXTREME ->
          List.of(
              number(counted, CellRef.Part.COUNTED, name),
              number(value, CellRef.Part.COUNTED, name + "_value"));
      case PROPORTION -> List.of("round((%s)::numeric, 1) as \"%s_value\"".formatted(value, name));
    };
  }

  private String number(String aggregate, CellRef.Part part, String name) {
    return "%s filter (where %s) as \"%s\""
        .formatted(aggregate, predicate(part).orElseThrow(), column(name, part));
  }

  private static String column(String name, CellRef.Part part) {
    return part == CellRef.Part.COUNTED ? name : name + "_" + part;
  }

  /** The cell of a row read. */
  Cell cell(Snapshot.Row row, String name, CellRef at, ReportScope scope) {
    return switch (kind) {
      case COUNT -> new Cell.Count(row.count(name), at);
      case SHARE ->
          new Cell.Share(
              row.count(name),
              row.count(column(name, CellRef.Part.OF)),
              row.count(column(name, CellRef.Part.UNKNOWN)),
              at);
      case MEDIAN -> {
        long measured = row.count(name);
        boolean tooFew = measured < ReportScope.FEW && !scope.mediansOfFew();
        yield new Cell.Measured(
            tooFew ? Optional.empty() : row.findNumber(name + "_value"),
            unit,
            measured,
            tooFew && measured > 0,
            at);
      }
      case EXTREME ->
          new Cell.Measured(row.findNumber(name + "_value"), unit, row.count(name), false, at);
      case PROPORTION ->
          row.findNumber(name + "_value")
              .<Cell>map(Cell.Proportion::new)
              .orElse(new Cell.NotGiven("none"));
    };
  }
}
