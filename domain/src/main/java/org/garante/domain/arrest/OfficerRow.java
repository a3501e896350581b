package org.garante.domain.arrest;

import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Row;

/** One person who took part in making an arrest (LNRD 18-V). */
public class OfficerRow extends Row {
  @Asked(need = Need.ANSWER, missing = Missing.UNKNOWN, basis = "LNRD 18-V")
  private String name = "";

  @Asked(widget = Widget.AGENCY, basis = "LNRD 18-V")
  private String agency = "";

  @Asked(max = 100, basis = "LNRD 18-V")
  private String rank = "";

  @Asked(basis = "LNRD 18-V")
  private String unit = "";

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAgency() {
    return agency;
  }

  public void setAgency(String agency) {
    this.agency = agency;
  }

  public String getRank() {
    return rank;
  }

  public void setRank(String rank) {
    this.rank = rank;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }
}
