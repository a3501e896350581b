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
import org.garante.domain.text.ReasonRequired;

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
  private final Steps steps;
  private final CurrentFindings live;
  private final Permit permit;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public DecisionService(
      Subjects subjects,
      RecordRepository records,
      SubmissionRepository submissions,
      Steps steps,
      CurrentFindings live,
      Permit permit,
      CurrentAccount current,
      Clock clock) {
    this.subjects = subjects;
    this.records = records;
    this.submissions = submissions;
    this.steps = steps;
    this.live = live;
    this.permit = permit;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Approves a submission, which comes into force.
   *
   * @throws SelfApprovalForbidden if the person wrote any submission since the last approval
   * @throws AlreadyDecided if it was decided or withdrawn before
   * @throws DecisionBarred if a rule bars the approval as of now
   */
  @Requires(Action.DECIDE)
  public void approve(UUID submissionId) {
    Account by = current.get();
    Submission submission = lock(submissionId);
    RegisterRecord record = lockFor(submission, by);
    live.now(record, submission).stream()
        .filter(finding -> finding.strength() == Strength.BARS_DECISION)
        .map(Finding::rule)
        .findFirst()
        .ifPresent(
            rule -> {
              throw new DecisionBarred(rule);
            });
    approve(submission, record, by);
  }

  /**
   * Approves several at once: those that this account opened as they were submitted and of which no
   * rule finds anything now. The others stay as they are, and the receipt says why.
   *
   * @throws SelfApprovalForbidden if the person wrote something of one of them; then none is
   *     approved
   */
  @Requires(Action.DECIDE)
  public BulkReceipt approveAll(List<UUID> submissionIds) {
    List<BulkReceipt.Each> all =
        submissionIds.stream().sorted().distinct().map(this::approveUnlessBarred).toList();
    BulkReceipt receipt = new BulkReceipt(all);
    submissions.keepBulk(
        UUID.randomUUID(), receipt.approved().stream().map(BulkReceipt.Each::submission).toList());
    return receipt;
  }

  private BulkReceipt.Each approveUnlessBarred(UUID id) {
    Account by = current.get();
    Submission submission = lock(id);
    RegisterRecord record = lockOwn(submission, by);
    BulkReceipt.Outcome outcome = outcome(submission, record, by);
    if (outcome == BulkReceipt.Outcome.APPROVED) {
      approve(submission, record, by);
    }
    return new BulkReceipt.Each(id, record.folio().text(), outcome);
  }

  private BulkReceipt.Outcome outcome(Submission submission, RegisterRecord record, Account by) {
    if (!submission.isOpen()) {
      return BulkReceipt.Outcome.DECIDED;
    }
    requireOther(record, by);
    if (steps.isOneAlone(record)) {
      return BulkReceipt.Outcome.UNDER_ANNULMENT;
    }
    if (!submissions.openedBy(submission.id(), by.id())) {
      return BulkReceipt.Outcome.NOT_OPENED;
    }
    return live.now(record, submission).isEmpty()
        ? BulkReceipt.Outcome.APPROVED
        : BulkReceipt.Outcome.FLAGGED;
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
    steps.follow(record);
    steps.reopen(record, submission, clock.instant());
  }

  private void approve(Submission submission, RegisterRecord record, Account by) {
    steps.take(
        record, submission, SubmissionStatus.APPROVED, LedgerAction.APPROVE, by, Optional.empty());
    record.bringIntoForce(submission.id());
    steps.follow(record);
  }

  private Submission lock(UUID id) {
    return submissions.lock(id).orElseThrow(() -> new UnknownRecord(id));
  }

  /** The record, for someone who may decide this submission of it. */
  private RegisterRecord lockFor(Submission submission, Account by) {
    RegisterRecord record = lockOwn(submission, by);
    steps.requireOpen(submission);
    requireOther(record, by);
    steps.requireNoneAlone(record);
    return record;
  }

  /** The record, for someone who decides for its owner. */
  private RegisterRecord lockOwn(Submission submission, Account by) {
    RegisterRecord record = records.lock(submission.record()).orElseThrow();
    permit.check(Action.DECIDE, by, subjects.of(record));
    return record;
  }

  private void requireOther(RegisterRecord record, Account by) {
    if (submissions.authorsSinceApproval(record.id()).contains(by.staff().id())) {
      throw new SelfApprovalForbidden();
    }
  }
}
