package org.garante.web.review.record;

import org.garante.domain.review.reading.RecordRow;
import org.garante.domain.review.reading.RecordView;

/**
 * Where a record stands, as its badges say it.
 *
 * @param status one of the six
 * @param pending what is under way beside it: AMENDMENT, the form of an act that stands alone, or
 *     empty
 */
public record StatusBadge(String status, String pending) {
  private static final String ANNULMENT = "ANNULMENT";

  static StatusBadge of(RecordView record) {
    return of(
        record.annulled(),
        record.approved(),
        record.status().name(),
        record.pendingAct().orElse(""),
        record.openSubmission().isPresent());
  }

  static StatusBadge of(RecordRow row) {
    return of(
        row.annulled(),
        row.approved(),
        row.status().name(),
        row.annulmentOpen() ? ANNULMENT : "",
        row.amendmentOpen());
  }

  private static StatusBadge of(
      boolean annulled, boolean approved, String latest, String act, boolean open) {
    if (annulled) {
      return new StatusBadge("ANNULLED", "");
    }
    String pending = !act.isEmpty() ? act : approved && open ? "AMENDMENT" : "";
    return new StatusBadge(approved ? "APPROVED" : latest, pending);
  }
}
