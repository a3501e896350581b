package org.garante.domain.catalogue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.garante.domain.catalogue.Agency.Court;
import org.garante.domain.catalogue.Agency.Kind;
import org.garante.domain.catalogue.Agency.Order;
import org.garante.domain.ground.Capital;

/**
 * A small catalogue in memory: a few agencies, states, municipalities and sources of the real one.
 */
public final class SampleCatalogue implements Catalogue {
  public static final ZoneId TIJUANA = ZoneId.of("America/Tijuana");
  public static final ZoneId JUAREZ = ZoneId.of("America/Ciudad_Juarez");

  private static final List<Agency> AGENCIES =
      List.of(
          Agency.court(
              "CJPF-BC",
              "Centro de Justicia Penal Federal",
              "Federal Criminal Justice Centre",
              Order.FEDERAL,
              Court.CONTROL,
              "02",
              LocalDate.parse("2016-06-14")),
          agency("DEA", Order.FOREIGN, Kind.FOREIGN_LE, "1973-07-01"),
          of("02", "FGE-BC", Kind.PROSECUTION, "2019-11-01"),
          agency("FGR", Order.FEDERAL, Kind.PROSECUTION, "2018-12-14"),
          agency("GN", Order.FEDERAL, Kind.POLICE, "2019-06-30"),
          agency("MNPT", Order.FEDERAL, Kind.NPM, "2007-07-11"),
          closed("PF", Order.FEDERAL, Kind.POLICE, "2009-06-02", "2019-12-31"),
          agency("SABG", Order.FEDERAL, Kind.OTHER, "2025-01-01"),
          agency("SEMAR", Order.FEDERAL, Kind.ARMED_FORCE, "1940-12-30"),
          agency("SSPC", Order.FEDERAL, Kind.POLICE, "2018-11-30"),
          agency("USMS", Order.FOREIGN, Kind.FOREIGN_LE, "1789-09-24"));

  private static final List<State> STATES =
      List.of(
          new State("02", "Baja California", "BC", TIJUANA),
          new State("08", "Chihuahua", "Chih.", ZoneId.of("America/Chihuahua")),
          new State("09", "Ciudad de México", "CDMX", Capital.ZONE),
          new State("25", "Sinaloa", "Sin.", ZoneId.of("America/Mazatlan")));

  private static final List<Municipality> MUNICIPALITIES =
      List.of(
          new Municipality("02004", "Tijuana", "02", TIJUANA),
          new Municipality("08037", "Juárez", "08", JUAREZ),
          new Municipality("25006", "Culiacán", "25", ZoneId.of("America/Mazatlan")));

  private static final List<Source> SOURCES =
      List.of(
          new Source("S002", "Counterdrug operations", "analyst brief", "ANALYST", "2025", "C", 3));

  private static Agency agency(String code, Order order, Kind kind, String from) {
    String country = order == Order.FOREIGN ? "US" : "MX";
    return new Agency(
        code,
        code + " (es)",
        code + " (en)",
        country,
        order,
        kind,
        null,
        LocalDate.parse(from),
        null);
  }

  private static Agency of(String state, String code, Kind kind, String from) {
    return new Agency(
        code,
        code + " (es)",
        code + " (en)",
        "MX",
        Order.STATE,
        kind,
        state,
        LocalDate.parse(from),
        null);
  }

  private static Agency closed(String code, Order order, Kind kind, String from, String to) {
    Agency agency = agency(code, order, kind, from);
    agency.close(LocalDate.parse(to));
    return agency;
  }

  @Override
  public Optional<Agency> agency(String code) {
    return AGENCIES.stream().filter(agency -> agency.code().equals(code)).findFirst();
  }

  @Override
  public List<Agency> agencies() {
    return AGENCIES;
  }

  @Override
  public Optional<State> state(String code) {
    return STATES.stream().filter(state -> state.code().equals(code)).findFirst();
  }

  @Override
  public List<State> states() {
    return STATES;
  }

  @Override
  public Optional<Municipality> municipality(String code) {
    return MUNICIPALITIES.stream().filter(town -> town.code().equals(code)).findFirst();
  }

  @Override
  public List<Municipality> municipalities(String typed, int limit) {
    return MUNICIPALITIES.stream()
        .filter(
            town -> town.name().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Source> source(String id) {
    return SOURCES.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  @Override
  public List<Source> sources() {
    return SOURCES;
  }
}
