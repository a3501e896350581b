package org.garante.domain.operation;

import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Row;
import org.jspecify.annotations.Nullable;

/** One agency's part in an operation, from one day to another if that is less than all of it. */
public class OperationAgencyRow extends Row {
  @Asked(need = Need.VALUE, widget = Widget.AGENCY, column = "agency_code")
  public String agency = "";

  @Asked(need = Need.VALUE, basis = "LSN 71")
  public @Nullable OperationRole role;

  @Asked(widget = Widget.DATE, max = 10, future = true, column = "active_from")
  public String from = "";

  @Asked(widget = Widget.DATE, max = 10, future = true, column = "active_to")
  public String to = "";

  @Asked(max = 100, basis = "LSN 69")
  public String authorisationRef = "";
}
