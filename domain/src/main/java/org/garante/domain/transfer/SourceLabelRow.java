package org.garante.domain.transfer;

import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Row;

/** What one source calls the transfer, in its own words. Never the legal basis. */
public class SourceLabelRow extends Row {
  @Asked(need = Need.VALUE, widget = Widget.SOURCE)
  public String source = "";

  @Asked(need = Need.VALUE)
  public String label = "";
}
