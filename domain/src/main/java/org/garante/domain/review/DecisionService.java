package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Strength;

/**
 * Decides what waits. A decision names the submission that was seen, and is refused to everyone who
 * wrote it (I01).
 */
@ApplicationScoped
@Transactional
public class DecisionService {
  private final Subjects subjects;
  private final RecordRepository records;
  private final SubmissionRepository submissions;
  private final AnnulmentRepository annulments;
  private final Steps steps;
  private final Permit permit;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public DecisionService(
      Subjects subjects,
      RecordRepository records,
      SubmissionRepository submissions,
      AnnulmentRepository annulments,
      Steps steps,
      Permit permit,
      CurrentAccount current,
      Clock clock) {
    this.subjects = subjects;
    this.records = records;
    this.submissions = submissions;
    this.annulments = annulments;
    this.steps = steps;
    this.permit = permit;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Approves a submission, which comes into force.
   *
   * @throws SelfApprovalForbidden if the person wrote any submission since the last approval
   * @throws AlreadyDecided if it was decided or withdrawn before
   * @throws DecisionBarred if a rule bars the approval
   */
  @Requires(Action.DECIDE)
  public void approve(UUID submissionId) {
    approveOne(submissionId);
  }

  /**
   * Approves several, all or none. None of them may be flagged: what is flagged is looked at one by
   * one.
   *
   * @throws DecisionBarred if one is flagged
   */
  @Requires(Action.DECIDE)
  public void approveAll(List<UUID> submissionIds) {
    for (UUID id : submissionIds.stream().sorted().distinct().toList()) {
      submissions.findings(id).stream()
          .findFirst()
          .ifPresent(
              finding -> {
                throw new DecisionBarred(finding.rule());
              });
      approveOne(id);
    }
  }

  /**
   * Returns a submission for a reason; its content becomes a draft again.
   *
   * @throws ReasonRequired if there is none
   */
  @Requires(Action.DECIDE)
  public void sendBack(UUID submissionId, String reason) {
    String why = ReasonRequired.in(reason);
    Account by = current.get();
    Submission submission = lock(submissionId);
    RegisterRecord record = lockFor(submission, by);
    steps.take(
        record, submission, SubmissionStatus.RETURNED, LedgerAction.RETURN, by, Optional.of(why));
    steps.reopen(record, submission, clock.instant());
  }

  private void approveOne(UUID submissionId) {
    Account by = current.get();
    Submission submission = lock(submissionId);
    RegisterRecord record = lockFor(submission, by);
    submissions.findings(submission.id()).stream()
        .filter(finding -> finding.strength() == Strength.BARS_DECISION)
        .map(Finding::rule)
        .findFirst()
        .ifPresent(
            rule -> {
              throw new DecisionBarred(rule);
            });
    steps.take(
        record, submission, SubmissionStatus.APPROVED, LedgerAction.APPROVE, by, Optional.empty());
    record.bringIntoForce(submission.id());
  }

  private Submission lock(UUID id) {
    return submissions.lock(id).orElseThrow(() -> new UnknownRecord(id));
  }

  /** The record, for someone who may decide this submission of it. */
  private RegisterRecord lockFor(Submission submission, Account by) {
    RegisterRecord record = records.lock(submission.record()).orElseThrow();
    permit.check(Action.DECIDE, by, subjects.of(record));
    steps.requireOpen(submission);
    if (submissions.authorsSinceApproval(record.id()).contains(by.staff().id())) {
      throw new SelfApprovalForbidden();
    }
    if (annulments.openOf(record.id()).isPresent()) {
      throw new OpenAlready("annulment");
    }
    return record;
  }
}
