package org.garante.domain.catalogue;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.garante.domain.ground.Capital;

/** Looks up what is chosen from: agencies, states, municipalities, sources. */
public interface Catalogue {
  /** The language in which offices have their names. */
  Locale OFFICIAL = Locale.forLanguageTag("es-MX");

  Optional<Agency> agency(String code);

  /** Reads those of these that there are together; each of them will be asked for. */
  default void foresee(Set<String> codes) {}

  /** All agencies, closed ones too, by code. */
  List<Agency> agencies();

  Optional<State> state(String code);

  List<State> states();

  Optional<Municipality> municipality(String code);

  /**
   * Municipalities whose name, without accents and case, contains the text; at most {@code limit},
   * best first.
   */
  List<Municipality> municipalities(String typed, int limit);

  Optional<Source> source(String id);

  List<Source> sources();

  /** The zone of a municipality, else of a state, else the capital's. */
  default ZoneId zone(String stateCode, String municipalityCode) {
    return municipality(municipalityCode)
        .map(Municipality::zone)
        .or(() -> state(stateCode).map(State::zone))
        .orElse(Capital.ZONE);
  }

  /** The clock of an agency: that of the state it is of, else the capital's. */
  default ZoneId zone(String agencyCode) {
    return agency(agencyCode)
        .flatMap(Agency::homeState)
        .flatMap(this::state)
        .map(State::zone)
        .orElse(Capital.ZONE);
  }
}
