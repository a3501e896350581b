package org.garante.domain.operation;

import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Row;
import org.jspecify.annotations.Nullable;

/** One agency's part in an operation, from one day to another if that is less than all of it. */
public class OperationAgencyRow extends Row {
  @Asked(need = Need.VALUE, widget = Widget.AGENCY)
  private String agency = "";

  @Asked(need = Need.VALUE, basis = "LSN 71")
  private @Nullable OperationRole role;

  @Asked(widget = Widget.DATE, max = 10, future = true)
  private String from = "";

  @Asked(widget = Widget.DATE, max = 10, future = true)
  private String to = "";

  @Asked(max = 100, basis = "LSN 69")
  private String authorisationRef = "";

  public String getAgency() {
    return agency;
  }

  public void setAgency(String agency) {
    this.agency = agency;
  }

  public @Nullable OperationRole getRole() {
    return role;
  }

  public void setRole(@Nullable OperationRole role) {
    this.role = role;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getAuthorisationRef() {
    return authorisationRef;
  }

  public void setAuthorisationRef(String authorisationRef) {
    this.authorisationRef = authorisationRef;
  }
}
