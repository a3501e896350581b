package org.garante.persistence.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.catalogue.Municipality;
import org.garante.domain.catalogue.State;
import org.garante.persistence.Sql;
import org.jspecify.annotations.Nullable;

/**
 * States and municipalities, read once: they change by migration alone, and every form asks for
 * their zones.
 */
@ApplicationScoped
public class Places {
  private final EntityManager entities;
  private volatile @Nullable Loaded loaded;

  @Inject
  public Places(EntityManager entities) {
    this.entities = entities;
  }

  private record Loaded(Map<String, State> states, Map<String, Municipality> municipalities) {}

  Optional<State> state(String code) {
    return Optional.ofNullable(loaded().states().get(code));
  }

  List<State> states() {
    return List.copyOf(loaded().states().values());
  }

  Optional<Municipality> municipality(String code) {
    return Optional.ofNullable(loaded().municipalities().get(code));
  }

  private Loaded loaded() {
    Loaded known = loaded;
    if (known == null) {
      known = load();
      loaded = known;
    }
    return known;
  }

  private Loaded load() {
    Map<String, State> states = new LinkedHashMap<>();
    Sql.of(entities, "select code, name, abbreviation, time_zone from state order by code")
        .rows(
            row ->
                new State(
                    row.text("code"),
                    row.text("name"),
                    row.text("abbreviation"),
                    ZoneId.of(row.text("time_zone"))))
        .forEach(state -> states.put(state.code(), state));
    Map<String, Municipality> municipalities = new LinkedHashMap<>();
    Sql.of(
            entities,
            """
            select m.code, m.name, m.state_code, m.seat, coalesce(m.time_zone, s.time_zone) as time_zone
            from municipality m join state s on s.code = m.state_code order by m.code
            """)
        .rows(
            row ->
                new Municipality(
                    row.text("code"),
                    row.text("name"),
                    row.text("state_code"),
                    ZoneId.of(row.text("time_zone")),
                    row.text("seat")))
        .forEach(municipality -> municipalities.put(municipality.code(), municipality));
    return new Loaded(states, municipalities);
  }
}
