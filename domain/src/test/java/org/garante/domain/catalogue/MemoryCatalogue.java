package org.garante.domain.catalogue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A few agencies and places in memory. */
public final class MemoryCatalogue implements Catalogue, CatalogueRepository {
  private static final ZoneId TIJUANA = ZoneId.of("America/Tijuana");

  private final List<Agency> agencies = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  public MemoryCatalogue() {
    add("GN", Agency.Order.FEDERAL, Agency.Kind.POLICE, null);
    add("FGR", Agency.Order.FEDERAL, Agency.Kind.PROSECUTION, null);
    add("SEMAR", Agency.Order.FEDERAL, Agency.Kind.ARMED_FORCE, null);
    add("SABG", Agency.Order.FEDERAL, Agency.Kind.OTHER, null);
    add("MNPT", Agency.Order.FEDERAL, Agency.Kind.NPM, null);
    add("PF", Agency.Order.FEDERAL, Agency.Kind.POLICE, LocalDate.of(2019, 12, 31));
    add("DEA", Agency.Order.FOREIGN, Agency.Kind.FOREIGN_LE, null);
  }

  private void add(String code, Agency.Order order, Agency.Kind kind, LocalDate to) {
    String country = order == Agency.Order.FOREIGN ? "US" : "MX";
    add(new Agency(code, code, code, country, order, kind, null, LocalDate.of(2009, 6, 2), to));
  }

  @Override
  public Optional<Agency> agency(String code) {
    return agencies.stream().filter(agency -> agency.code().equals(code)).findFirst();
  }

  @Override
  public List<Agency> agencies() {
    return agencies.stream().sorted(Comparator.comparing(Agency::code)).toList();
  }

  @Override
  public Optional<State> state(String code) {
    return states().stream().filter(state -> state.code().equals(code)).findFirst();
  }

  @Override
  public List<State> states() {
    return List.of(
        new State("02", "Baja California", "BC", TIJUANA),
        new State("25", "Sinaloa", "Sin.", ZoneId.of("America/Mazatlan")));
  }

  @Override
  public Optional<Municipality> municipality(String code) {
    return code.equals("02004")
        ? Optional.of(new Municipality("02004", "Tijuana", "02", TIJUANA))
        : Optional.empty();
  }

  @Override
  public List<Municipality> municipalities(String typed, int limit) {
    return municipality("02004").stream().toList();
  }

  @Override
  public Optional<Source> source(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  @Override
  public List<Source> sources() {
    return List.copyOf(sources);
  }

  @Override
  public void add(Agency agency) {
    agencies.add(agency);
  }

  @Override
  public Optional<Agency> lock(String code) {
    return agency(code);
  }

  @Override
  public void add(Source source) {
    sources.add(source);
  }
}
