package org.garante.domain.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Moment.Precision;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as three columns.
 *
 * @param instant the start of the day or month where no more is known
 * @param zone IANA zone of the place
 * @param precision how exactly it is known
 */
@Embeddable
public record Occurrence(
    @Column(name = "occurred_at") Instant instant,
    @Column(name = "zone") String zone,
    @Enumerated(EnumType.STRING) @Column(name = "precision") Precision precision) {

  /** What was typed as a moment; null where nothing was. */
  public static @Nullable Occurrence of(Moment moment) {
    return moment
        .instant()
        .map(instant -> new Occurrence(instant, moment.getZone(), moment.getPrecision()))
        .orElse(null);
  }
}
