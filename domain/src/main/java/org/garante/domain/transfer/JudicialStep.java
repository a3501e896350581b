package org.garante.domain.transfer;

import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Part;

/** The judge who intervened in a transfer, if any did (Constitution 119; LNEP 51, 52). */
public class JudicialStep implements Part {
  @Asked(
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      basis = "Const 119; LNEP 51, 52")
  private String court = "";

  @Asked(missing = Missing.UNKNOWN, max = 100)
  private String order = "";

  public String getCourt() {
    return court;
  }

  public void setCourt(String court) {
    this.court = court;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }
}
