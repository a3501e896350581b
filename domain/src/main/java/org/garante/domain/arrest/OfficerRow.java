package org.garante.domain.arrest;

import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Row;

/** One person who took part in making an arrest (LNRD 18-V). */
public class OfficerRow extends Row {
  @Asked(need = Need.ANSWER, missing = Missing.UNKNOWN, basis = "LNRD 18-V")
  public String name = "";

  @Asked(widget = Widget.AGENCY, basis = "LNRD 18-V", column = "agency_code")
  public String agency = "";

  @Asked(max = 100, basis = "LNRD 18-V")
  public String rank = "";

  @Asked(basis = "LNRD 18-V")
  public String unit = "";
}
