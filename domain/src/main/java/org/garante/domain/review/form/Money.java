package org.garante.domain.review.form;

import org.garante.domain.review.form.Asked.Widget;

/** An amount of money in its currency, with as many decimals as that has. */
public class Money implements Part {
  @Asked(widget = Widget.DECIMAL, max = 22, missing = Missing.UNKNOWN, with = "currency")
  public String amount = "";

  @Asked(widget = Widget.CURRENCY, max = 3, with = "amount")
  public String currency = "";
}
