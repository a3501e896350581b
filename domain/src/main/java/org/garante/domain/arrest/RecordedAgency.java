package org.garante.domain.arrest;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An {@link AgencyRow} as columns. */
@Embeddable
public record RecordedAgency(
    @Column(name = "row_key", nullable = false) String key,
    @Column(name = "agency_code", nullable = false) String agency,
    @Enumerated(EnumType.STRING) @Column(name = "part", nullable = false) ArrestPart part) {}
