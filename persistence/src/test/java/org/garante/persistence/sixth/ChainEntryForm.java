package org.garante.persistence.sixth;

import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.Form;

/** Where a thing is kept now, and the record by which it came there. */
public class ChainEntryForm extends Form {
  @Asked(section = "chain", need = Need.VALUE)
  public String store = "";

  @Asked(section = "chain", widget = Widget.RECORD, links = "OPE")
  public String operation = "";
}
