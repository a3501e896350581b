package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.form.Difference;

/**
 * A record's whole history: every submission with what it changed, every decision, and who looked.
 *
 * @param olderAccesses whether there are more than those shown, which are the latest
 * @param pseudonyms of the persons it concerns, of whom other records tell too
 * @param past as when it is shown, if not as now
 */
public record HistoryView(
    String folio,
    String kind,
    List<Chapter> submissions,
    List<StepRow> steps,
    List<AccessRow> accesses,
    boolean olderAccesses,
    List<String> pseudonyms,
    Optional<SealedPast> past) {

  /** One submission, and what it says differently from the one before it. */
  public record Chapter(
      UUID submission,
      int number,
      SubmissionStatus status,
      Instant submittedAt,
      Optional<String> reason,
      List<Difference.Change> changes) {}
}
