package org.garante.domain.arrest;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.garante.domain.review.form.Missing;
import org.jspecify.annotations.Nullable;

/** Why and by whose order a person was arrested (LNRD 18-IV), as columns. */
@Embeddable
public record RecordedGrounds(
    @Enumerated(EnumType.STRING) @Column(name = "basis") @Nullable ArrestBasis basis,
    @Enumerated(EnumType.STRING) @Column(name = "basis_missing") @Nullable Missing basisMissing,
    @Enumerated(EnumType.STRING) @Column(name = "flagrancia") @Nullable Flagrancia flagrancia,
    @Column(name = "order_number") @Nullable String orderNumber,
    @Enumerated(EnumType.STRING) @Column(name = "order_authority")
        @Nullable OrderAuthority orderAuthority,
    @Column(name = "order_issuer_agency") @Nullable String orderIssuerAgency,
    @Column(name = "order_issuer") @Nullable String orderIssuer,
    @Column(name = "order_date") @Nullable LocalDate orderDate,
    @Column(name = "motives") @Nullable String motives,
    @Enumerated(EnumType.STRING) @Column(name = "motives_missing")
        @Nullable Missing motivesMissing) {}
