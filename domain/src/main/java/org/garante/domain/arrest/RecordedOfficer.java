package org.garante.domain.arrest;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.garante.domain.review.form.Missing;
import org.jspecify.annotations.Nullable;

/** An {@link OfficerRow} as columns. */
@Embeddable
public record RecordedOfficer(
    @Column(name = "row_key", nullable = false) String key,
    @Column(name = "name") @Nullable String name,
    @Enumerated(EnumType.STRING) @Column(name = "name_missing") @Nullable Missing nameMissing,
    @Column(name = "agency_code") @Nullable String agency,
    @Column(name = "rank") @Nullable String rank,
    @Column(name = "unit") @Nullable String unit) {}
