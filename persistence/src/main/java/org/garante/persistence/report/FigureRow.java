package org.garante.persistence.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.figure.Comparison;
import org.garante.domain.figure.FigureLabel;
import org.garante.domain.figure.FigureRelation;
import org.garante.domain.figure.ReportedFigure;
import org.garante.domain.figure.ReportedFigure.Qualifier;
import org.garante.domain.figure.ReportedFigure.Words;
import org.garante.persistence.Snapshot;

/**
 * A figure as read for a report.
 *
 * @param operationKnown whether the operation it is compared with is in the register
 */
record FigureRow(ReportedFigure figure, boolean operationKnown) {
  private static final String ALL =
      """
      select f.*, es.issuer as es_issuer, es.area as es_area, es.population as es_population,
        es.comparison_base as es_base, es.caveat as es_caveat,
        en.issuer as en_issuer, en.area as en_area, en.population as en_population,
        en.comparison_base as en_base, en.caveat as en_caveat,
        l.about as label_about, l.es as label_es, l.en as label_en, l.recorded_as,
        exists (select from %s o where f.compared_operation = any (o.aliases))
          as operation_known
      from reported_figure f
      join reported_figure_words es on es.figure_id = f.id and es.language = 'es'
      join reported_figure_words en on en.figure_id = f.id and en.language = 'en'
      left join reported_figure_label l on l.figure_id = f.id
      where (:from::date is null or f.period_end >= :from::date)
        and (:to::date is null or f.period_start <= :to::date)
      order by f.id
      """
          .formatted(AsKnown.OPERATIONS);

  /** The figures whose period touches the one asked for, in order of their ids. */
  static List<FigureRow> read(Snapshot snapshot) {
    return snapshot.rows(ALL, FigureRow::read);
  }

  private static final String RELATIONS =
      """
      select r.kind,
        array(select m.figure_id from figure_relation_member m
          where m.relation_id = r.id and m.side = 'FIRST' order by m.ordinal) as first,
        array(select m.figure_id from figure_relation_member m
          where m.relation_id = r.id and m.side = 'SECOND' order by m.ordinal) as second
      from figure_relation r
      order by r.id
      """;

  /** How figures have to do with each other. */
  static List<FigureRelation> relations(Snapshot snapshot) {
    return snapshot.rows(
        RELATIONS,
        row ->
            new FigureRelation(
                FigureRelation.Kind.valueOf(row.text("kind")),
                row.texts("first"),
                row.texts("second")));
  }

  boolean isComparable() {
    return figure.comparison().isMade() && operationKnown;
  }

  private static FigureRow read(Snapshot.Row row) {
    return new FigureRow(
        new ReportedFigure(
            row.text("id"),
            row.text("source_id"),
            row.text("metric"),
            row.text("unit"),
            row.findNumber("value").orElseThrow(),
            row.findNumber("lower_bound"),
            row.findNumber("upper_bound"),
            row.findText("qualifier").map(Qualifier::valueOf),
            row.findDay("period_start"),
            row.findDay("period_end"),
            comparison(row),
            label(row),
            Map.of("es", words(row, "es_"), "en", words(row, "en_"))),
        row.flag("operation_known"));
  }

  private static Comparison comparison(Snapshot.Row row) {
    Optional<String> kind = row.findText("compared_kind");
    return new Comparison(
        kind,
        row.findText("compared_operation"),
        row.findText("compared_role_tier"),
        row.findText("not_compared"));
  }

  private static Optional<FigureLabel> label(Snapshot.Row row) {
    return row.findText("label_about")
        .map(
            about ->
                new FigureLabel(
                    FigureLabel.About.valueOf(about),
                    Map.of("es", row.text("label_es"), "en", row.text("label_en")),
                    row.findText("recorded_as")));
  }

  private static Words words(Snapshot.Row row, String language) {
    return new Words(
        row.text(language + "issuer"),
        row.text(language + "area"),
        row.text(language + "population"),
        row.text(language + "base"),
        row.text(language + "caveat"));
  }
}
