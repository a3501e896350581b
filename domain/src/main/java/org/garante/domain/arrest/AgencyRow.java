package org.garante.domain.arrest;

import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Row;
import org.jspecify.annotations.Nullable;

/** One more agency that took part in an arrest (LNRD 18-V). */
public class AgencyRow extends Row {
  @Asked(need = Need.VALUE, widget = Widget.AGENCY, basis = "LNRD 18-V", column = "agency_code")
  public String agency = "";

  @Asked(need = Need.VALUE, basis = "LNRD 18-V")
  public @Nullable ArrestPart part;
}
