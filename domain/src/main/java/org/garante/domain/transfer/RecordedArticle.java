package org.garante.domain.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.garante.domain.review.form.Typed;
import org.jspecify.annotations.Nullable;

/** A {@link LegalArticleRow} as columns. */
@Embeddable
public record RecordedArticle(
    @Column(name = "row_key", nullable = false) String key,
    @Column(name = "law", nullable = false) String law,
    @Column(name = "article") @Nullable String article) {

  static RecordedArticle of(LegalArticleRow row) {
    return new RecordedArticle(row.getKey(), row.law.strip(), Typed.text(row.article).orElse(null));
  }
}
