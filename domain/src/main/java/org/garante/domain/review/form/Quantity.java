package org.garante.domain.review.form;

import org.garante.domain.review.form.Asked.Widget;
import org.jspecify.annotations.Nullable;

/** How much or how many, in its unit, exactly as it is written. */
public class Quantity implements Part {
  @Asked(widget = Widget.DECIMAL, max = 22, missing = Missing.UNKNOWN, with = "unit")
  public String amount = "";

  @Asked(with = "amount")
  public @Nullable MeasuredIn unit;
}
