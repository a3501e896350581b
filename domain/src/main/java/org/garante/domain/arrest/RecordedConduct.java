package org.garante.domain.arrest;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * Who arrested, whether force was used, and what could be seen on the person (LNRD 18-V, VIII), as
 * columns.
 */
@Embeddable
public record RecordedConduct(
    @Column(name = "arresting_agency", nullable = false) String arrestingAgency,
    @Enumerated(EnumType.STRING) @Column(name = "officers_missing")
        @Nullable Missing officersMissing,
    @Enumerated(EnumType.STRING) @Column(name = "force_used") @Nullable YesNo forceUsed,
    @Enumerated(EnumType.STRING) @Column(name = "force_used_missing")
        @Nullable Missing forceUsedMissing,
    @Enumerated(EnumType.STRING) @Column(name = "visible_injuries") @Nullable YesNo visibleInjuries,
    @Enumerated(EnumType.STRING) @Column(name = "visible_injuries_missing")
        @Nullable Missing visibleInjuriesMissing,
    @Column(name = "injuries") @Nullable String injuries) {}
