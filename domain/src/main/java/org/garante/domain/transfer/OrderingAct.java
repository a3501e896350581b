package org.garante.domain.transfer;

import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Part;

/** The written act that orders a transfer (Constitution 16; domain.md 1.6). */
public class OrderingAct implements Part {
  @Asked(
      need = Need.ANSWER,
      missing = {Missing.UNKNOWN, Missing.NOT_APPLICABLE},
      max = 100,
      basis = "Const 16")
  public String number = "";

  @Asked(missing = Missing.UNKNOWN, widget = Widget.DATE, max = 10)
  public String date = "";

  @Asked(missing = Missing.UNKNOWN)
  public String authority = "";
}
