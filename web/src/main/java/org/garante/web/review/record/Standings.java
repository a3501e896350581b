package org.garante.web.review.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.garante.domain.review.reading.RecordRow;

/** For lists: where the record of a row stands. */
@Named
@ApplicationScoped
public class Standings {
  public Standing of(RecordRow row) {
    return Standing.of(row);
  }
}
