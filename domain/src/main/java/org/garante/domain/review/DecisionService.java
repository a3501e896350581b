package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.review.CurrentFindings.Case;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Judgement;
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
    List<Case> one = List.of(new Case(record, submission));
    Map<UUID, Judgement> judged = live.now(one);
    judged.get(submission.id()).findings().stream()
        .filter(finding -> finding.strength() == Strength.BARS_DECISION)
        .map(Finding::rule)
        .findFirst()
        .ifPresent(
            rule -> {
              throw new DecisionBarred(rule);
            });
    approve(one, judged, by);
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
    Account by = current.get();
    List<Case> cases = lockOwn(new TreeSet<>(submissionIds), by);
    Map<UUID, BulkReceipt.Outcome> outcomes = new HashMap<>();
    Map<UUID, Judgement> judged = live.now(approvable(cases, by, outcomes));
    judged.forEach(
        (id, judgement) ->
            outcomes.put(
                id,
                judgement.findings().isEmpty()
                    ? BulkReceipt.Outcome.APPROVED
                    : BulkReceipt.Outcome.FLAGGED));
    List<BulkReceipt.Each> all =
        cases.stream()
            .map(
                each ->
                    new BulkReceipt.Each(
                        each.submission().id(),
                        each.record().folio().text(),
                        outcomes.get(each.submission().id())))
            .toList();
    BulkReceipt receipt = new BulkReceipt(all);
    Set<UUID> approved =
        receipt.approved().stream().map(BulkReceipt.Each::submission).collect(Collectors.toSet());
    approve(
        cases.stream().filter(each -> approved.contains(each.submission().id())).toList(),
        judged,
        by);
    submissions.keepBulk(
        UUID.randomUUID(), receipt.approved().stream().map(BulkReceipt.Each::submission).toList());
    return receipt;
  }

  /** The submissions with their records, held in one order: all of those, then all of these. */
  private List<Case> lockOwn(SortedSet<UUID> ids, Account by) {
    Map<UUID, Submission> locked =
        submissions.lock(ids).stream().collect(Collectors.toMap(Submission::id, one -> one));
    ids.stream()
        .filter(id -> !locked.containsKey(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new UnknownRecord(id);
            });
    Map<UUID, RegisterRecord> of =
        records
            .lock(locked.values().stream().map(Submission::record).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(RegisterRecord::id, record -> record));
    subjects.of(of.values()).values().forEach(subject -> permit.check(Action.DECIDE, by, subject));
    return ids.stream()
        .map(locked::get)
        .map(submission -> new Case(of.get(submission.record()), submission))
        .toList();
  }

  /**
   * Those that only a finding would keep from being approved.
   *
   * @param outcomes gets those of the others
   */
  private List<Case> approvable(
      List<Case> cases, Account by, Map<UUID, BulkReceipt.Outcome> outcomes) {
    List<Case> open = cases.stream().filter(each -> each.submission().isOpen()).toList();
    Set<UUID> of = open.stream().map(each -> each.record().id()).collect(Collectors.toSet());
    submissions.authorsSinceApproval(of).values().forEach(authors -> requireOther(authors, by));
    Set<UUID> alone = steps.withOneAlone(of);
    Set<UUID> opened =
        submissions.openedBy(
            open.stream().map(each -> each.submission().id()).collect(Collectors.toSet()), by.id());
    cases.forEach(
        each ->
            outcomes.put(
                each.submission().id(),
                !each.submission().isOpen()
                    ? BulkReceipt.Outcome.DECIDED
                    : alone.contains(each.record().id())
                        ? BulkReceipt.Outcome.UNDER_ANNULMENT
                        : BulkReceipt.Outcome.NOT_OPENED));
    return open.stream()
        .filter(each -> !alone.contains(each.record().id()))
        .filter(each -> opened.contains(each.submission().id()))
        .toList();
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

  private void approve(List<Case> cases, Map<UUID, Judgement> judged, Account by) {
    if (cases.isEmpty()) {
      return;
    }
    steps.take(cases, SubmissionStatus.APPROVED, LedgerAction.APPROVE, by, Optional.empty());
    cases.forEach(each -> each.record().bringIntoForce(each.submission().id()));
    steps.follow(cases, judged);
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
    requireOther(submissions.authorsSinceApproval(record.id()), by);
  }

  private static void requireOther(Set<UUID> authors, Account by) {
    if (authors.contains(by.staff().id())) {
      throw new SelfApprovalForbidden();
    }
  }
}
