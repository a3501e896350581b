package org.garante.bench.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.annulment.Annulment;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.oversight.OversightNoteKind;
import org.garante.domain.oversight.OversightReplyKind;
import org.garante.domain.review.ActKinds;
import org.garante.domain.review.ActParties;
import org.garante.domain.review.ActService;
import org.garante.domain.review.CurrentFindings;
import org.garante.domain.review.DecisionService;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.DraftViews;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.Powers;
import org.garante.domain.review.RegisterCircumstances;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.RuleBook;
import org.garante.domain.review.Steps;
import org.garante.domain.review.Subjects;
import org.garante.domain.review.Submission;
import org.garante.domain.review.SubmissionService;
import org.garante.domain.review.live.LiveFindings;
import org.garante.domain.review.rule.Judgement;
import org.garante.domain.transfer.TransferKind;

/** The pipeline's services over a shelf, where accounts act at times that are told. */
final class Desk {
  private final CurrentAccount current = new CurrentAccount();
  private final LiveFindings live;
  private Instant now = Instant.EPOCH;

  final DraftService drafts;
  final SubmissionService submissions;
  final DecisionService decisions;
  final ActService acts;

  Desk(Shelf shelf, KnownPlaces places) {
    Clock clock = new Told();
    Kinds kinds = kinds();
    ActKinds actKinds = new ActKinds(List.of(new Annulment()));
    Permit permit = new Permit();
    Ledger ledger =
        new Ledger(
            shelf.entries,
            current,
            clock,
            new SealingWatch(shelf.entries, clock, Duration.ofDays(36_500)));
    RuleBook rules =
        new RuleBook(
            places,
            new RegisterCircumstances(
                places,
                places,
                shelf.records,
                shelf.submissions,
                shelf.acts,
                actKinds,
                kinds,
                clock));
    live = new LiveFindings(kinds, rules, shelf.records, shelf.submissions, shelf.findings, clock);
    CurrentFindings afterwards = new Afterwards();
    Subjects subjects = new Subjects(kinds, shelf.records);
    Steps steps =
        new Steps(
            kinds,
            ledger,
            shelf.steps,
            shelf.submissions,
            shelf.acts,
            shelf.draftsKept,
            shelf.people,
            afterwards);
    Powers powers = new Powers(permit, subjects, current);
    drafts =
        new DraftService(
            kinds,
            powers,
            steps,
            shelf.draftsKept,
            shelf.records,
            shelf.submissions,
            new DraftViews(
                kinds, rules, shelf.records, shelf.submissions, shelf.steps, shelf.people),
            ledger);
    submissions =
        new SubmissionService(
            kinds, rules, powers, shelf.records, shelf.draftsKept, shelf.submissions, steps);
    decisions =
        new DecisionService(
            subjects, shelf.records, shelf.submissions, steps, afterwards, permit, current, clock);
    acts =
        new ActService(
            actKinds,
            new ActParties(kinds, subjects, shelf.submissions, shelf.acts),
            rules,
            shelf.records,
            shelf.acts,
            steps,
            permit,
            current);
  }

  /** All kinds of record. */
  static Kinds kinds() {
    return new Kinds(
        List.of(
            new OperationKind(),
            new ArrestKind(),
            new TransferKind(),
            new OversightNoteKind(),
            new OversightReplyKind()));
  }

  /** From here on this account acts, at that time. */
  void as(Account account, Instant at) {
    current.actAs(account);
    now = at;
  }

  /** Who acts. */
  Account actor() {
    return current.get();
  }

  /**
   * Has the rules look at a record as after its last step, and as of that later time where time
   * alone may have changed what they found.
   */
  void judge(Folder folder, Instant then) {
    now = folder.lastStep();
    live.follow(folder.record);
    now = then;
    if (folder.judged().anyMatch(judged -> judged.changes().filter(then::isAfter).isPresent())) {
      live.follow(folder.record);
    } else {
      folder.stillSo(then);
    }
  }

  /** What is found after a step is looked for when all steps are taken. */
  private final class Afterwards implements CurrentFindings {
    @Override
    public void follow(List<RegisterRecord> records, Map<UUID, Judgement> judged) {}

    @Override
    public Map<UUID, Judgement> now(List<Case> cases) {
      return live.now(cases);
    }

    @Override
    public Judgement first(
        RuleBook.Content content, Set<UUID> named, Set<String> upon, Instant at) {
      return live.first(content, named, upon, at);
    }

    @Override
    public void begin(Submission submission, Set<UUID> named, Judgement first) {}
  }

  private final class Told extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
