package org.garante.domain.arrest;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Typed;
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
        @Nullable Missing motivesMissing) {

  static RecordedGrounds of(ArrestForm form) {
    ArrestOrder order = form.getOrder();
    String motives = Typed.text(form.getMotives()).orElse(null);
    return new RecordedGrounds(
        form.getBasis(),
        Typed.missing(form, "basis", form.getBasis()),
        form.getFlagrancia(),
        Typed.text(order.getNumber()).orElse(null),
        order.getAuthority(),
        Typed.text(order.getIssuerAgency()).orElse(null),
        Typed.text(order.getIssuer()).orElse(null),
        Typed.day(order.getDate()).orElse(null),
        motives,
        Typed.missing(form, "motives", motives));
  }
}
