package org.garante.web.review.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.garante.domain.review.reading.RecordRow;

/** For lists: where the record of a row stands. */
@Named
@ApplicationScoped
public class StatusBadges {
  public StatusBadge of(RecordRow row) {
    return StatusBadge.of(row);
  }
}
