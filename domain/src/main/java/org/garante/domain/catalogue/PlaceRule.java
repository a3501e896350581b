package org.garante.domain.catalogue;

import java.util.stream.Stream;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Finding;

/** A municipality lies in the state named with it; else one of the two is mistaken. */
public final class PlaceRule {
  private PlaceRule() {}

  /**
   * @param path of the place in its form
   */
  public static Stream<Finding> check(String path, Place place, Circumstances circumstances) {
    return circumstances
        .catalogue()
        .municipality(place.getMunicipality())
        .filter(town -> !place.getState().isBlank() && !town.stateCode().equals(place.getState()))
        .map(
            town ->
                Finding.flagged(
                    "PLACE", path + ".municipality", "municipalityElsewhere", town.name()))
        .stream();
  }
}
