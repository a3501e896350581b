package org.garante.domain.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.garante.domain.review.form.Missing;
import org.jspecify.annotations.Nullable;

/**
 * Where something happened, as columns.
 *
 * @param where in a state, at sea and so on; null in what was recorded before that was asked
 * @param state INEGI code of two digits
 * @param municipality INEGI code of five digits
 * @param municipalityMissing why there is none
 * @param latitude degrees as typed, north of the equator; longitude east of Greenwich
 * @param country ISO 3166 code
 * @param locality the rest in words; identity
 */
@Embeddable
public record Location(
    @Enumerated(EnumType.STRING) @Column(name = "place_where") @Nullable PlaceKind where,
    @Column(name = "state_code") @Nullable String state,
    @Column(name = "municipality_code") @Nullable String municipality,
    @Enumerated(EnumType.STRING) @Column(name = "municipality_missing")
        @Nullable Missing municipalityMissing,
    @Column(name = "latitude") @Nullable String latitude,
    @Column(name = "longitude") @Nullable String longitude,
    @Column(name = "nearest_port") @Nullable String nearestPort,
    @Column(name = "place_country") @Nullable String country,
    @Column(name = "locality") @Nullable String locality) {}
