package org.garante.domain.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An {@link OperationAgencyRow} as columns.
 *
 * @param from first day of its part, if that is not the operation's
 * @param to last day of its part, if that is not the operation's
 */
@Embeddable
public record RecordedAgency(
    @Column(name = "row_key", nullable = false) String key,
    @Column(name = "agency_code", nullable = false) String agency,
    @Enumerated(EnumType.STRING) @Column(name = "role", nullable = false) OperationRole role,
    @Column(name = "active_from") @Nullable LocalDate from,
    @Column(name = "active_to") @Nullable LocalDate to,
    @Column(name = "authorisation_ref") @Nullable String authorisationRef) {}
