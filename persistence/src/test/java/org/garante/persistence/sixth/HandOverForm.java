package org.garante.persistence.sixth;

import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Moment;

/** Somebody is handed over to an agency: when, to whom, and what is to be said of it. */
public class HandOverForm extends Form {
  @Asked(section = "handOver", need = Need.VALUE)
  public Moment handedAt = new Moment();

  @Asked(section = "handOver", need = Need.VALUE, widget = Widget.AGENCY)
  public String receiver = "";

  @Asked(section = "handOver", group = FieldGroup.IDENTITY, widget = Widget.TEXT, max = 500)
  public String remark = "";
}
