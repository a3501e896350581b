package org.garante.domain.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Where something happened, as columns.
 *
 * @param state INEGI code of two digits
 * @param municipality INEGI code of five digits
 * @param municipalityMissing why there is none
 * @param locality the rest in words; identity
 */
@Embeddable
public record Location(
    @Column(name = "state_code") @Nullable String state,
    @Column(name = "municipality_code") @Nullable String municipality,
    @Enumerated(EnumType.STRING) @Column(name = "municipality_missing")
        @Nullable Missing municipalityMissing,
    @Column(name = "locality") @Nullable String locality) {

  /** The place asked for at {@code path}; null where nothing was answered. */
  public static @Nullable Location of(Place place, Form form, String path) {
    String municipality = Typed.text(place.getMunicipality()).orElse(null);
    Location location =
        new Location(
            Typed.text(place.getState()).orElse(null),
            municipality,
            Typed.missing(form, path + ".municipality", municipality),
            Typed.text(place.getLocality()).orElse(null));
    return location.equals(NOWHERE) ? null : location;
  }

  private static final Location NOWHERE = new Location(null, null, null, null);
}
