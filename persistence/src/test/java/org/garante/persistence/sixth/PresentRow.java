package org.garante.persistence.sixth;

import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Money;
import org.garante.domain.review.form.Row;

/** Somebody present at a visit: who, and, in a group of its own, what they said. */
public class PresentRow extends Row {
  @Asked(need = Need.VALUE)
  public String name = "";

  @Asked(group = FieldGroup.IDENTITY, widget = Widget.TEXT, max = 1000, missing = Missing.REFUSED)
  public String said = "";

  @Asked(group = FieldGroup.FACTS, column = "paid")
  public Money paid = new Money();
}
