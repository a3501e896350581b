package org.garante.domain.transfer;

import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Row;

/** One law and article that the ordering act cites as its basis. */
public class LegalArticleRow extends Row {
  @Asked(need = Need.VALUE)
  public String law = "";

  @Asked(max = 50)
  public String article = "";
}
