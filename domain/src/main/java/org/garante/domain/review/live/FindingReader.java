package org.garante.domain.review.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.SubmissionRepository;

/** What the rules find, for whoever reads: nothing of it is older than the reading. */
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
    if (live.isDue()) {
      turn.settle();
    }
  }

  /**
   * What is found of a submission.
   *
   * @param at an instant in the past; none for now
   */
  public Found of(UUID submission, Optional<Instant> at) {
    settle();
    return new Found(submissions.findings(submission), live.of(submission), at);
  }
}
