package org.garante.domain.review;

import java.util.UUID;

/** What a person gets for submitting: the record it became and the folio to name it by. */
public record Receipt(UUID record, Folio folio, UUID submission) {}
