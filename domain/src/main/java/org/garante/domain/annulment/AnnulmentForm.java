package org.garante.domain.annulment;

import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Form;

/** Why a record is to be taken out of force (Anulación). */
public class AnnulmentForm extends Form {
  @Asked(
      section = "annulment",
      group = FieldGroup.IDENTITY,
      need = Need.VALUE,
      widget = Widget.TEXT,
      max = 2000)
  public String reason = "";

  /** A form for this reason. */
  public static AnnulmentForm because(String reason) {
    AnnulmentForm form = new AnnulmentForm();
    form.reason = reason;
    return form;
  }
}
