package org.garante.domain.review.reading;

import java.util.Optional;
import org.garante.domain.ledger.past.SealedPast;

/**
 * What a record is linked with, page by page.
 *
 * @param past as when it is shown, if not as now
 */
public record LinkedView(String folio, String kind, LinkPage links, Optional<SealedPast> past) {}
