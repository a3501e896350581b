package org.garante.domain.arrest;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.YesNo;
import org.jspecify.annotations.Nullable;

/** What a person is alleged to have done and been (I25), as columns. */
@Embeddable
public record RecordedAllegation(
    @Column(name = "offences", nullable = false) List<String> offences,
    @Enumerated(EnumType.STRING) @Column(name = "organised_crime") @Nullable YesNo organisedCrime,
    @Enumerated(EnumType.STRING) @Column(name = "organised_crime_missing")
        @Nullable Missing organisedCrimeMissing,
    @Enumerated(EnumType.STRING) @Column(name = "role_tier") @Nullable RoleTier tier,
    @Column(name = "role_assessed_by") @Nullable String assessedBy,
    @Column(name = "role_basis") @Nullable String basis) {

  public RecordedAllegation {
    offences = List.copyOf(offences);
  }
}
