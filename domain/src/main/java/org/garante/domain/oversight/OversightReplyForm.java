package org.garante.domain.oversight;

import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Form;

/** What an agency answers to an oversight note addressed to it (Respuesta, domain.md 4.2). */
public class OversightReplyForm extends Form {
  @Asked(
      section = "reply",
      need = Need.VALUE,
      widget = Widget.RECORD,
      links = "NOT",
      addressee = "addressedAgency")
  public String note = "";

  @Asked(
      section = "reply",
      group = FieldGroup.IDENTITY,
      need = Need.VALUE,
      widget = Widget.TEXT,
      max = 20000)
  public String text = "";
}
