package org.garante.domain.review.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.SubmissionRepository;

/**
 * What the rules find, for whoever reads: of one record nothing is older than the reading; of a
 * list, what the background has not got to since its last turn may be, where that is much.
 */
@ApplicationScoped
public class FindingReader {
  private final SubmissionRepository submissions;
  private final LiveFindings live;
  private final FindingTurn turn;

  @Inject
  public FindingReader(SubmissionRepository submissions, LiveFindings live, FindingTurn turn) {
    this.submissions = submissions;
    this.live = live;
    this.turn = turn;
  }

  /** Brings up to date what lists read, if the background has not done so yet. */
  public void settle() {
    settle(Optional.empty());
  }

  private void settle(Optional<UUID> read) {
    if (live.isDue()) {
      turn.settleFor(read);
    }
  }

  /**
   * What is found of a submission.
   *
   * @param at an instant in the past; none for now
   */
  public Found of(UUID submission, Optional<Instant> at) {
    settle(Optional.of(submission));
    return new Found(submissions.findings(submission), live.of(submission), at);
  }
}
