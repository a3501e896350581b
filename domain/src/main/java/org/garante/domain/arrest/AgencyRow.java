package org.garante.domain.arrest;

import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Row;
import org.jspecify.annotations.Nullable;

/** One more agency that took part in an arrest (LNRD 18-V). */
public class AgencyRow extends Row {
  @Asked(need = Need.VALUE, widget = Widget.AGENCY, basis = "LNRD 18-V")
  private String agency = "";

  @Asked(need = Need.VALUE, basis = "LNRD 18-V")
  private @Nullable ArrestPart part;

  public String getAgency() {
    return agency;
  }

  public void setAgency(String agency) {
    this.agency = agency;
  }

  public @Nullable ArrestPart getPart() {
    return part;
  }

  public void setPart(@Nullable ArrestPart part) {
    this.part = part;
  }
}
