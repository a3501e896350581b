package org.garante.persistence.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.garante.domain.figure.ReportedFigure;
import org.garante.domain.figure.ReportedFigures;
import org.garante.persistence.Sql;

/** Reported figures as rows: numbers in one table, words by language in another. */
@ApplicationScoped
public class FigureStore implements ReportedFigures {
  private final EntityManager entities;

  @Inject
  public FigureStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(ReportedFigure figure) {
    Sql.of(
            entities,
            """
            insert into reported_figure (id, source_id, metric, unit, value, lower_bound, upper_bound, qualifier,
              period_start, period_end, compared_kind, compared_operation, compared_role_tier, not_compared)
            values (:id, :source, :metric, :unit, :value, cast(nullif(:lower, '') as numeric),
              cast(nullif(:upper, '') as numeric), nullif(:qualifier, ''), cast(nullif(:from, '') as date),
              cast(nullif(:to, '') as date), nullif(:kind, ''), nullif(:operation, ''), nullif(:tier, ''),
              nullif(:reason, ''))
            """)
        .with("id", figure.id())
        .with("source", figure.source())
        .with("metric", figure.metric())
        .with("unit", figure.unit())
        .with("value", figure.value())
        .with("lower", figure.lower().map(BigDecimal::toPlainString).orElse(""))
        .with("upper", figure.upper().map(BigDecimal::toPlainString).orElse(""))
        .with("qualifier", figure.qualifier().map(Enum::name).orElse(""))
        .with("from", figure.from().map(LocalDate::toString).orElse(""))
        .with("to", figure.to().map(LocalDate::toString).orElse(""))
        .with("kind", figure.comparison().kind().orElse(""))
        .with("operation", figure.comparison().operation().orElse(""))
        .with("tier", figure.comparison().roleTier().orElse(""))
        .with("reason", figure.comparison().reason().orElse(""))
        .execute();
    figure.words().forEach((language, words) -> add(figure.id(), language, words));
  }

  private void add(String figure, String language, ReportedFigure.Words words) {
    Sql.of(
            entities,
            """
            insert into reported_figure_words (figure_id, language, issuer, area, population, comparison_base, caveat)
            values (:figure, :language, :issuer, :area, :population, :base, :caveat)
            """)
        .with("figure", figure)
        .with("language", language)
        .with("issuer", words.issuer())
        .with("area", words.area())
        .with("population", words.population())
        .with("base", words.comparisonBase())
        .with("caveat", words.caveat())
        .execute();
  }

  @Override
  public boolean isEmpty() {
    return Sql.of(entities, "select id from reported_figure limit 1")
        .first(row -> row.text("id"))
        .isEmpty();
  }
}
