package org.garante.domain.review;

import java.util.List;
import java.util.UUID;

/** What became of each of several submissions that were to be approved at once. */
public record BulkReceipt(List<Each> all) {
  /** What becomes of one. */
  public enum Outcome {
    APPROVED,
    /** The account never opened this submission: nobody approves what they did not see. */
    NOT_OPENED,
    /** A rule finds something of it now: such are decided one by one. */
    FLAGGED,
    /** It was decided or withdrawn meanwhile. */
    DECIDED,
    /** An annulment of the record is under way. */
    UNDER_ANNULMENT
  }

  /** One of them. */
  public record Each(UUID submission, String folio, Outcome outcome) {
    public boolean isApproved() {
      return outcome == Outcome.APPROVED;
    }
  }

  public BulkReceipt {
    all = List.copyOf(all);
  }

  public List<Each> approved() {
    return all.stream().filter(Each::isApproved).toList();
  }

  public List<Each> left() {
    return all.stream().filter(each -> !each.isApproved()).toList();
  }
}
