package org.garante.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.catalogue.Agency;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.catalogue.Municipality;
import org.garante.domain.catalogue.PolicyThresholds;
import org.garante.domain.catalogue.Source;
import org.garante.domain.catalogue.State;

/** The catalogues and limits of a database, read once. */
final class KnownPlaces implements Catalogue, PolicyThresholds {
  private final Map<String, Agency> agencies = new LinkedHashMap<>();
  private final Map<String, State> states = new LinkedHashMap<>();
  private final Map<String, Municipality> towns = new LinkedHashMap<>();
  private final Map<String, Integer> hours = new HashMap<>();
  private final List<Municipality> listed;

  KnownPlaces(List<Agency> agencies, Connection connection) throws SQLException {
    agencies.forEach(agency -> this.agencies.put(agency.code(), agency));
    try (var statement = connection.createStatement()) {
      var rows =
          statement.executeQuery(
              "select code, name, abbreviation, time_zone from state order by code");
      while (rows.next()) {
        State state =
            new State(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                ZoneId.of(rows.getString(4)));
        states.put(state.code(), state);
      }
      rows =
          statement.executeQuery(
              """
              select m.code, m.name, m.state_code, coalesce(m.time_zone, s.time_zone), m.seat
              from municipality m join state s on s.code = m.state_code order by m.code
              """);
      while (rows.next()) {
        Municipality town =
            new Municipality(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                ZoneId.of(rows.getString(4)),
                rows.getString(5));
        towns.put(town.code(), town);
      }
      rows =
          statement.executeQuery("select code, hours from policy_threshold order by in_force_from");
      while (rows.next()) {
        hours.put(rows.getString(1), rows.getInt(2));
      }
    }
    listed = List.copyOf(towns.values());
  }

  /** All municipalities. */
  List<Municipality> towns() {
    return listed;
  }

  @Override
  public Optional<Agency> agency(String code) {
    return Optional.ofNullable(agencies.get(code));
  }

  @Override
  public List<Agency> agencies() {
    return new ArrayList<>(agencies.values());
  }

  @Override
  public Optional<State> state(String code) {
    return Optional.ofNullable(states.get(code));
  }

  @Override
  public List<State> states() {
    return List.copyOf(states.values());
  }

  @Override
  public Optional<Municipality> municipality(String code) {
    return Optional.ofNullable(towns.get(code));
  }

  @Override
  public List<Municipality> municipalities(String typed, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Source> source(String id) {
    return Optional.empty();
  }

  @Override
  public List<Source> sources() {
    return List.of();
  }

  @Override
  public int hours(String code, Instant at) {
    return hours.get(code);
  }
}
