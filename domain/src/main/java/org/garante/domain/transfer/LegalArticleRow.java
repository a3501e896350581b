package org.garante.domain.transfer;

import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Row;

/** One law and article that the ordering act cites as its basis. */
public class LegalArticleRow extends Row {
  @Asked(need = Need.VALUE)
  private String law = "";

  @Asked(max = 50)
  private String article = "";

  public String getLaw() {
    return law;
  }

  public void setLaw(String law) {
    this.law = law;
  }

  public String getArticle() {
    return article;
  }

  public void setArticle(String article) {
    this.article = article;
  }
}
