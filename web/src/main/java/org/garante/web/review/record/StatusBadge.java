package org.garante.web.review.record;

import org.garante.domain.review.reading.RecordRow;
import org.garante.domain.review.reading.RecordView;

/**
 * Where a record stands, as its badges say it.
 *
 * @param status one of the six
 * @param pending what is under way beside it: AMENDMENT, ANNULMENT, or empty
 */
public record StatusBadge(String status, String pending) {
  static StatusBadge of(RecordView record) {
    return of(
        record.annulled(),
        record.approved(),
        record.status().name(),
        record.annulment().isPresent(),
        record.openSubmission().isPresent());
  }

  static StatusBadge of(RecordRow row) {
    return of(
        row.annulled(),
        row.approved(),
        row.status().name(),
        row.annulmentOpen(),
        row.amendmentOpen());
  }

  private static StatusBadge of(
      boolean annulled, boolean approved, String latest, boolean annulment, boolean open) {
    if (annulled) {
      return new StatusBadge("ANNULLED", "");
    }
    String pending = annulment ? "ANNULMENT" : approved && open ? "AMENDMENT" : "";
    return new StatusBadge(approved ? "APPROVED" : latest, pending);
  }
}
