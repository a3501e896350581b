package org.garante.domain.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A {@link SourceLabelRow} as columns. */
@Embeddable
public record RecordedLabel(
    @Column(name = "row_key", nullable = false) String key,
    @Column(name = "source_id", nullable = false) String source,
    @Column(name = "label", nullable = false) String label) {}
