package org.garante.domain.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A {@link LegalArticleRow} as columns. */
@Embeddable
public record RecordedArticle(
    @Column(name = "row_key", nullable = false) String key,
    @Column(name = "law", nullable = false) String law,
    @Column(name = "article") @Nullable String article) {}
