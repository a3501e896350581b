package org.garante.domain.place;

import java.util.stream.Stream;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Finding;

/**
 * A municipality lies in the state named with it, a position at sea west of Greenwich, where this
 * country's waters are, and abroad in another country; else an answer is mistaken.
 */
public final class PlaceRule {
  private PlaceRule() {}

  /**
   * @param path of the place in its form
   */
  public static Stream<Finding> check(String path, Place place, Circumstances circumstances) {
    Stream<Finding> elsewhere =
        circumstances
            .catalogue()
            .municipality(place.municipality)
            .filter(town -> !place.state.isBlank() && !town.stateCode().equals(place.state))
            .map(
                town ->
                    Finding.flagged(
                        "PLACE", path + ".municipality", "municipalityElsewhere", town.name()))
            .stream();
    Stream<Finding> east =
        Typed.degrees(place.longitude, 180)
            .filter(degrees -> degrees > 0)
            .map(degrees -> Finding.flagged("PLACE", path + ".longitude", "eastOfGreenwich"))
            .stream();
    Stream<Finding> home =
        place.where == PlaceKind.ABROAD && place.country.equals("MX")
            ? Stream.of(Finding.flagged("PLACE", path + ".country", "abroadAtHome"))
            : Stream.of();
    return Stream.of(elsewhere, east, home).flatMap(found -> found);
  }
}
