package org.garante.persistence.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.garante.domain.figure.FigureLabel;
import org.garante.domain.figure.FigureRelation;
import org.garante.domain.figure.ReportedFigure;
import org.garante.domain.figure.ReportedFigures;
import org.garante.persistence.Sql;

/**
 * Reported figures as rows: numbers in one table, words by language in another, and beside them
 * what they are called, which places they name and how they have to do with each other.
 */
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
    figure.label().ifPresent(label -> add(figure.id(), label));
  }

  private void add(String figure, FigureLabel label) {
    Sql.of(
            entities,
            """
            insert into reported_figure_label (figure_id, about, es, en, recorded_as)
            values (:figure, :about, :es, :en, nullif(:recordedAs, ''))
            """)
        .with("figure", figure)
        .with("about", label.about().name())
        .with("es", label.words().get("es"))
        .with("en", label.words().get("en"))
        .with("recordedAs", label.recordedAs().orElse(""))
        .execute();
  }

  @Override
  public void add(FigureRelation relation) {
    String id =
        "%s %s %s"
            .formatted(
                relation.kind(),
                String.join("+", relation.first()),
                String.join("+", relation.second()));
    Sql.of(entities, "insert into figure_relation (id, kind) values (:id, :kind)")
        .with("id", id)
        .with("kind", relation.kind().name())
        .execute();
    add(id, "FIRST", relation.first());
    add(id, "SECOND", relation.second());
  }

  private void add(String relation, String side, List<String> figures) {
    for (int i = 0; i < figures.size(); i++) {
      Sql.of(
              entities,
              """
              insert into figure_relation_member (relation_id, side, ordinal, figure_id)
              values (:relation, :side, :ordinal, :figure)
              """)
          .with("relation", relation)
          .with("side", side)
          .with("ordinal", i)
          .with("figure", figures.get(i))
          .execute();
    }
  }

  @Override
  public void addPlace(String figure, String named, String state) {
    Sql.of(
            entities,
            "insert into reported_figure_place (figure_id, named, state_code) values (:figure, :named, :state)")
        .with("figure", figure)
        .with("named", named)
        .with("state", state)
        .execute();
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
