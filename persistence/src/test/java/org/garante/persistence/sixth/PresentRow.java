package org.garante.persistence.sixth;

import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Row;

/** Somebody present at a visit. */
public class PresentRow extends Row {
  @Asked(need = Need.VALUE)
  public String name = "";
}
