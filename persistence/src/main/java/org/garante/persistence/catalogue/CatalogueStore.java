package org.garante.persistence.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.garante.domain.catalogue.Agency;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.catalogue.Municipality;
import org.garante.domain.catalogue.PolicyThresholds;
import org.garante.domain.catalogue.Source;
import org.garante.domain.catalogue.State;
import org.garante.persistence.Sql;

/**
 * Agencies, places, sources and thresholds. States and municipalities come by migration alone, so
 * they are read once and kept for the life of the server.
 */
@ApplicationScoped
public class CatalogueStore implements Catalogue, PolicyThresholds {
  private final EntityManager entities;
  private final Places places;

  @Inject
  public CatalogueStore(EntityManager entities, Places places) {
    this.entities = entities;
    this.places = places;
  }

  @Override
  public Optional<Agency> agency(String code) {
    return code.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(entities.find(Agency.class, code));
  }

  @Override
  public void foresee(Set<String> codes) {
    if (!codes.isEmpty()) {
      entities
          .createQuery("select a from Agency a where a.code in :codes", Agency.class)
          .setParameter("codes", codes)
          .getResultList();
    }
  }

  @Override
  public List<Agency> agencies() {
    return entities
        .createQuery("select a from Agency a order by a.code", Agency.class)
        .getResultList();
  }

  @Override
  public Optional<State> state(String code) {
    return places.state(code);
  }

  @Override
  public List<State> states() {
    return places.states();
  }

  @Override
  public Optional<Municipality> municipality(String code) {
    return places.municipality(code);
  }

  @Override
  public List<Municipality> municipalities(String typed, int limit) {
    return Sql.of(
            entities,
            """
            select m.code, m.name, m.state_code, m.seat, coalesce(m.time_zone, s.time_zone) as time_zone
            from municipality m join state s on s.code = m.state_code
            where plain_text(m.name || '|' || m.seat || '|' || m.usual_names) like '%' || plain_text(:typed) || '%'
            order by plain_text(m.name) like plain_text(:typed) || '%'
                or plain_text(m.seat) like plain_text(:typed) || '%' desc, m.population_2020 desc, m.code
            limit :most
            """)
        .with("typed", typed.strip())
        .with("most", limit)
        .rows(
            row ->
                new Municipality(
                    row.text("code"),
                    row.text("name"),
                    row.text("state_code"),
                    ZoneId.of(row.text("time_zone")),
                    row.text("seat")));
  }

  @Override
  public Optional<Source> source(String id) {
    return sources().stream().filter(source -> source.id().equals(id)).findFirst();
  }

  @Override
  public List<Source> sources() {
    return Sql.of(
            entities,
            "select id, title, publisher, kind, published, reliability, credibility from source order by id")
        .rows(
            row ->
                new Source(
                    row.text("id"),
                    row.text("title"),
                    row.text("publisher"),
                    row.text("kind"),
                    row.text("published"),
                    row.text("reliability"),
                    row.number("credibility")));
  }

  @Override
  public int hours(String code, Instant at) {
    return read().hours(code, at);
  }

  @Override
  public PolicyThresholds read() {
    List<Threshold> newestFirst =
        Sql.of(
                entities,
                "select code, hours, in_force_from from policy_threshold order by in_force_from desc")
            .rows(
                row ->
                    new Threshold(row.text("code"), row.number("hours"), row.at("in_force_from")));
    return (code, at) ->
        newestFirst.stream()
            .filter(one -> one.code().equals(code) && !one.from().isAfter(at))
            .mapToInt(Threshold::hours)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no threshold " + code + " at " + at));
  }

  private record Threshold(String code, int hours, Instant from) {}
}
