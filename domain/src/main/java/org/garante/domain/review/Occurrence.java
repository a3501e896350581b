package org.garante.domain.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.garante.domain.review.form.Moment.Fold;
import org.garante.domain.review.form.Moment.Precision;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as columns.
 *
 * @param instant the start of the day or month where no more is known
 * @param zone IANA zone of the place
 * @param precision how exactly it is known
 * @param margin how far an estimate may be off, in minutes, if that was said
 * @param fold which of the two, in an hour that occurred twice, if that was said
 */
@Embeddable
public record Occurrence(
    @Column(name = "occurred_at") Instant instant,
    @Column(name = "zone") String zone,
    @Enumerated(EnumType.STRING) @Column(name = "precision") Precision precision,
    @Column(name = "margin") @Nullable Integer margin,
    @Enumerated(EnumType.STRING) @Column(name = "fold") @Nullable Fold fold) {}
