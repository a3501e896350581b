package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.Powers;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.RecordRepository;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.Submission;
import org.garante.domain.review.SubmissionRepository;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.UnknownRecord;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Difference;
import org.garante.domain.review.live.FindingReader;

/**
 * What waits for whom: a person's own drafts and submissions, a reviewer's queue, and one
 * submission in review.
 */
@ApplicationScoped
@Transactional
public class WorkService {
  /** Rows of a page. */
  public static final int PAGE = 25;

  /** How many of a person's own are shown unless all are asked for. */
  public static final int SHOWN = 50;

  /** How many acts are shown at once; the others follow as these are signed. */
  public static final int ACTS = 100;

  private final Kinds kinds;
  private final RecordRepository records;
  private final SubmissionRepository submissions;
  private final RegisterQuery register;
  private final FindingReader findings;
  private final ActDesk acts;
  private final Readings readings;
  private final Powers powers;

  @Inject
  public WorkService(
      Kinds kinds,
      RecordRepository records,
      SubmissionRepository submissions,
      RegisterQuery register,
      FindingReader findings,
      ActDesk acts,
      Readings readings,
      Powers powers) {
    this.kinds = kinds;
    this.records = records;
    this.submissions = submissions;
    this.register = register;
    this.findings = findings;
    this.acts = acts;
    this.readings = readings;
    this.powers = powers;
  }

  /** A recorder's own work: drafts, what was returned, what waits for approval. */
  @Requires(Action.DRAFT)
  public OwnWork ownWork() {
    return ownWork(false);
  }

  /**
   * The same with all that waits, a thousand at most, or with as much as is shown unless all is
   * asked for.
   */
  @Requires(Action.DRAFT)
  public OwnWork ownWork(boolean all) {
    Viewer viewer = Viewer.of(powers.by());
    findings.settle();
    List<DraftRow> drafts = register.drafts(viewer, RegisterQuery.COUNT_LIMIT);
    return new OwnWork(
        drafts.stream().filter(row -> !row.returned()).toList(),
        drafts.stream().filter(DraftRow::returned).toList(),
        shown(register.waiting(viewer, all ? RegisterQuery.COUNT_LIMIT : SHOWN)),
        register.countWaiting(viewer));
  }

  /** The first page of what the account could decide. */
  @Requires(Action.DECIDE)
  public List<QueueRow> queue() {
    return queue(QueueFilter.ALL, Optional.empty()).rows();
  }

  /**
   * A page of what the account could decide, most urgent and oldest first. Whom it shows is
   * entered, and nobody else.
   */
  @Requires(Action.DECIDE)
  public QueuePage queue(QueueFilter filter, Optional<QueuePlace> from) {
    Viewer viewer = Viewer.of(powers.by());
    findings.settle();
    QueuePage page =
        QueuePage.of(
            register.queue(viewer, filter, from, PAGE + 1),
            PAGE,
            from,
            register.countQueue(viewer, filter));
    shown(page.rows());
    return page;
  }

  /** How much the account may decide, and the first few of it; not what the person wrote. */
  @Requires(Action.DECIDE)
  public QueuePage firstInQueue(int few) {
    Viewer viewer = Viewer.of(powers.by());
    findings.settle();
    List<QueueRow> rows = register.queue(viewer, QueueFilter.OTHERS, Optional.empty(), few);
    shown(rows);
    return QueuePage.of(
        rows, few, Optional.empty(), register.countQueue(viewer, QueueFilter.OTHERS));
  }

  /** What the account may decide after that one, else the first of all; nothing of it is shown. */
  @Requires(Action.DECIDE)
  public Optional<UUID> following(UUID submission) {
    Viewer viewer = Viewer.of(powers.by());
    return register
        .placeInQueue(submission)
        .flatMap(place -> first(viewer, Optional.of(place), 1, submission))
        .or(() -> first(viewer, Optional.empty(), 2, submission));
  }

  private Optional<UUID> first(Viewer viewer, Optional<QueuePlace> from, int most, UUID except) {
    return register.queue(viewer, QueueFilter.OTHERS, from, most).stream()
        .map(QueueRow::submission)
        .filter(id -> !id.equals(except))
        .findFirst();
  }

  /** Acts that wait for a signature which the account may give, oldest first; some at most. */
  @Requires(Action.ACT)
  public List<ShownAct> acts() {
    return acts.waiting(ACTS);
  }

  /** One submission, with what it changes, what it breaks or strains, and who can decide. */
  @Requires(Action.DECIDE)
  public ReviewView review(UUID submissionId) {
    Submission submission =
        submissions.find(submissionId).orElseThrow(() -> new UnknownRecord(submissionId));
    RegisterRecord record = records.find(submission.record()).orElseThrow();
    Account by = powers.require(Action.DECIDE, record);
    readings.enterOnce(
        submissionId,
        () ->
            NewEntry.of(LedgerAction.OPEN, record.id())
                .on(submissionId)
                .concerning(submissions.persons(submissionId)));
    RecordKind<?> kind = kinds.get(record.kind());
    Answers answers = answers(kind, submission);
    Optional<Submission> amended = submission.amends().flatMap(submissions::find);
    Optional<Answers> inForce = amended.map(before -> answers(kind, before));
    Optional<Answers> returned = returned(submission, amended).map(before -> answers(kind, before));
    RegisterQuery.ReviewPeople people =
        register.people(submission, record.ownerAgency(), kind.isOversight(), Viewer.of(by));
    return new ReviewView(
        submission.id(),
        record.id(),
        record.folio().text(),
        record.kind(),
        record.ownerAgency(),
        submission.number(),
        submission.status(),
        submission.urgency(),
        submission.headline(),
        submission.reason(),
        submission.submittedAt(),
        answers,
        inForce,
        inForce.map(before -> Difference.between(before, answers)).orElse(List.of()),
        returned,
        returned.map(before -> Difference.between(before, answers)).orElse(List.of()),
        findings.of(submission.id(), Optional.empty()),
        register.links(
            record.id(),
            record.inForce().orElse(submission.id()),
            Optional.empty(),
            Viewer.of(by),
            Optional.empty()),
        people.author(),
        people.barred(),
        people.barred() ? people.deciders() : List.of(),
        register.steps(record.id()));
  }

  /** The submission before, if it was sent back. */
  private Optional<Submission> returned(Submission submission, Optional<Submission> amended) {
    int before = submission.number() - 1;
    return before == amended.map(Submission::number).orElse(0)
        ? Optional.empty()
        : submissions.of(submission.record()).stream()
            .filter(each -> each.number() == before)
            .filter(each -> each.status() == SubmissionStatus.RETURNED)
            .findFirst();
  }

  private static Answers answers(RecordKind<?> kind, Submission submission) {
    return Answers.of(kind.model(), kind.json().fromContent(submission.content()));
  }

  private List<QueueRow> shown(List<QueueRow> rows) {
    Set<UUID> persons =
        rows.stream()
            .filter(row -> !row.identityHeadline().isEmpty())
            .flatMap(row -> row.persons().stream())
            .collect(Collectors.toSet());
    if (!persons.isEmpty()) {
      readings.enter(NewEntry.of(LedgerAction.LIST, "queue").concerning(persons));
    }
    return rows;
  }

  /**
   * A recorder's own work.
   *
   * @param allWaiting how many wait; a thousand stands for more
   */
  public record OwnWork(
      List<DraftRow> drafts, List<DraftRow> returned, List<QueueRow> waiting, int allWaiting) {}
}
