package org.garante.domain.review.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.garante.domain.access.Account;
import org.garante.domain.access.MemoryAccounts;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.garante.domain.annulment.Annulment;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.MemoryLedger;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.ledger.past.SealedPast;
import org.garante.domain.review.Act;
import org.garante.domain.review.ActStatus;
import org.garante.domain.review.Draft;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.MemoryActs;
import org.garante.domain.review.MemoryDrafts;
import org.garante.domain.review.MemoryLiveFindings;
import org.garante.domain.review.MemoryRecords;
import org.garante.domain.review.MemorySubmissions;
import org.garante.domain.review.MemoryTransitions;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.Submission;
import org.garante.domain.review.SubmissionStatus;
import org.garante.domain.review.Transition;

/**
 * Lists over the repositories in memory: what services ask for, in the simplest way that is right.
 * What the SQL says, and how lists were known then, is tested where the SQL is.
 */
public final class MemoryRegister implements RegisterQuery {
  private final Kinds kinds;
  private final MemoryRecords records;
  private final MemorySubmissions submissions;
  private final MemoryLiveFindings findings;
  private final MemoryDrafts drafts;
  private final MemoryTransitions transitions;
  private final MemoryActs acts;
  private final MemoryAccounts accounts;
  private final MemoryLedger ledger;
  private final List<Unmasking> unmaskings = new ArrayList<>();

  /** One account's unmasking of one record. */
  public record Unmasking(UUID account, UUID record, String reason, Instant at, UUID entry) {}

  public MemoryRegister(
      Kinds kinds,
      MemoryRecords records,
      MemorySubmissions submissions,
      MemoryLiveFindings findings,
      MemoryDrafts drafts,
      MemoryTransitions transitions,
      MemoryActs acts,
      MemoryAccounts accounts,
      MemoryLedger ledger) {
    this.kinds = kinds;
    this.records = records;
    this.submissions = submissions;
    this.findings = findings;
    this.drafts = drafts;
    this.transitions = transitions;
    this.acts = acts;
    this.accounts = accounts;
    this.ledger = ledger;
  }

  @Override
  public Page<RecordRow> records(
      RecordFilter filter,
      Optional<SealedPast> past,
      Viewer viewer,
      Optional<Cursor> from,
      int size) {
    boolean newestFirst = filter.order().isNewestFirst();
    boolean backwards = from.map(Cursor::backwards).orElse(false);
    Comparator<RegisterRecord> order =
        Comparator.comparing(RegisterRecord::recordedAt)
            .thenComparing(record -> record.id().toString());
    Comparator<RegisterRecord> direction = newestFirst != backwards ? order.reversed() : order;
    List<RecordRow> fetched =
        records.all().stream()
            .filter(record -> isInReach(record, viewer))
            .filter(record -> filter.kind().map(record.kind()::equals).orElse(true))
            .filter(record -> filter.agency().map(record.ownerAgency()::equals).orElse(true))
            .filter(record -> filter.ids().map(ids -> ids.contains(record.id())).orElse(true))
            .filter(record -> hasWords(record, filter))
            .sorted(direction)
            .map(record -> row(record, viewer))
            .toList();
    int begin =
        from.map(cursor -> 1 + fetched.stream().map(RecordRow::id).toList().indexOf(cursor.id()))
            .orElse(0);
    return Page.of(
        fetched.stream().skip(begin).limit(size + 1L).toList(),
        size,
        from,
        row -> new Cursor(row.recordedAt(), row.id(), false));
  }

  private boolean hasWords(RegisterRecord record, RecordFilter filter) {
    UUID shown = shown(record).id();
    String facts =
        record.folio() + " " + shown(record).headline() + " " + submissions.outline(shown).facts();
    String identity =
        shown(record).identityHeadline() + " " + submissions.outline(shown).identity();
    return facts.toLowerCase(Locale.ROOT).contains(filter.words().toLowerCase(Locale.ROOT))
        && identity
            .toLowerCase(Locale.ROOT)
            .contains(filter.identityWords().toLowerCase(Locale.ROOT));
  }

  private boolean isInReach(RegisterRecord record, Viewer viewer) {
    boolean onceApproved = kinds.get(record.kind()).isSharedOnceApproved();
    return viewer.everything()
        || record.ownerAgency().equals(viewer.agency())
        || records.scopeAndAuthors(record.id(), onceApproved).scope().contains(viewer.agency());
  }

  private Submission shown(RegisterRecord record) {
    List<Submission> all = submissions.of(record.id());
    return record.inForce().flatMap(submissions::find).orElseGet(() -> all.get(all.size() - 1));
  }

  private RecordRow row(RegisterRecord record, Viewer viewer) {
    List<Submission> all = submissions.of(record.id());
    Submission shown = shown(record);
    boolean folioOnly = record.isRestricted() && viewer.role() != Role.OBSERVER;
    return new RecordRow(
        record.id(),
        record.folio().text(),
        record.kind(),
        record.ownerAgency(),
        shown.id(),
        folioOnly ? "" : shown.headline(),
        folioOnly || !viewer.identity() ? "" : shown.identityHeadline(),
        shown.occurredAt(),
        Optional.empty(),
        Optional.empty(),
        record.recordedAt(),
        all.get(all.size() - 1).status(),
        record.inForce().isPresent(),
        record.isAnnulled(),
        acts.openAlone(record.id()).isPresent(),
        findings.now(shown.id()).size(),
        folioOnly
            ? List.of()
            : persons(record.id()).stream().map(PersonRow::pseudonym).distinct().toList(),
        List.copyOf(submissions.persons(shown.id())),
        folioOnly);
  }

  @Override
  public List<DraftRow> drafts(Viewer viewer, int limit) {
    return drafts.all().stream()
        .filter(draft -> draft.agency().equals(viewer.agency()))
        .filter(
            draft ->
                draft.startedBy().equals(viewer.account())
                    || draft.authors().contains(viewer.staff()))
        .limit(limit)
        .map(this::draft)
        .toList();
  }

  private DraftRow draft(Draft draft) {
    return new DraftRow(
        draft.id(),
        draft.kind(),
        draft.record().flatMap(records::find).map(record -> record.folio().text()),
        draft.continues().flatMap(submissions::find).map(Submission::headline),
        draft.identityHeadline(),
        Optional.empty(),
        name(accounts.find(draft.savedBy()).orElseThrow()),
        draft.startedAt(),
        draft.savedAt(),
        draft.continues().isPresent());
  }

  @Override
  public List<QueueRow> waiting(Viewer viewer, int limit) {
    return open(viewer)
        .filter(row -> row.ownerAgency().equals(viewer.agency()))
        .filter(
            row ->
                submissions.find(row.submission()).orElseThrow().authors().contains(viewer.staff()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<QueueRow> queue(Viewer viewer, int limit) {
    return open(viewer)
        .filter(
            row ->
                viewer.everything()
                    ? kinds.get(row.kind()).isOversight()
                    : row.ownerAgency().equals(viewer.agency())
                        && !kinds.get(row.kind()).isOversight())
        .sorted(Comparator.comparing(QueueRow::urgency).thenComparing(QueueRow::submittedAt))
        .limit(limit)
        .toList();
  }

  private Stream<QueueRow> open(Viewer viewer) {
    return submissions.submissions().stream()
        .filter(Submission::isOpen)
        .map(one -> waiting(one, viewer));
  }

  private QueueRow waiting(Submission submission, Viewer viewer) {
    RegisterRecord record = records.find(submission.record()).orElseThrow();
    return new QueueRow(
        submission.id(),
        record.id(),
        record.folio().text(),
        record.kind(),
        record.ownerAgency(),
        submission.headline(),
        submission.identityHeadline(),
        submission.urgency(),
        submission.occurredAt(),
        submission.submittedAt(),
        name(accounts.find(submission.submittedBy()).orElseThrow()),
        submission.amends().isPresent(),
        findings.now(submission.id()).size(),
        submissions.openedBy(submission.id(), viewer.account()),
        false,
        List.copyOf(submissions.persons(submission.id())));
  }

  @Override
  public List<ActRow> waitingActs(Viewer viewer, int limit) {
    return acts.all().stream()
        .filter(Act::isOpen)
        .map(this::act)
        .filter(row -> !row.isSignedBy(viewer.staff()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<ActRow> acts(UUID record) {
    return acts.of(record).stream().map(this::act).toList();
  }

  private ActRow act(Act act) {
    RegisterRecord record = records.find(act.record()).orElseThrow();
    return new ActRow(
        act.id(),
        record.id(),
        record.folio().text(),
        record.kind(),
        record.ownerAgency(),
        act.form(),
        act.about(),
        act.corrects(),
        act.status(),
        act.content(),
        act.authorAgency(),
        acts.findings(act.id()),
        transitions.of(record.id()).stream()
            .filter(step -> step.act().equals(Optional.of(act.id())))
            .filter(step -> !step.to().equals(ActStatus.STRUCK.name()))
            .map(step -> new ActRow.Signature(step.byStaff(), person(step.byStaff()), step.at()))
            .toList());
  }

  @Override
  public LinkPage links(
      UUID record,
      UUID submission,
      Optional<SealedPast> past,
      Viewer viewer,
      Optional<LinkPage.Place> after) {
    return LinkPage.of(after.isEmpty() ? named(submission, viewer) : List.of());
  }

  private List<LinkRow> named(UUID submission, Viewer viewer) {
    return submissions.links(submission).stream()
        .map(
            link -> {
              RegisterRecord to = records.find(link.record()).orElseThrow();
              boolean inReach = isInReach(to, viewer) && !to.isRestricted();
              return new LinkRow(
                  to.id(),
                  to.folio().text(),
                  to.kind(),
                  to.ownerAgency(),
                  inReach ? shown(to).headline() : "",
                  link.role(),
                  false,
                  to.isAnnulled(),
                  inReach);
            })
        .toList();
  }

  @Override
  public List<StepRow> steps(UUID record) {
    return transitions.of(record).stream().map(this::step).toList();
  }

  private StepRow step(Transition step) {
    Account by = accounts.find(step.byAccount()).orElseThrow();
    return new StepRow(
        step.submission(),
        step.submission().flatMap(submissions::find).map(Submission::number),
        step.act()
            .flatMap(acts::find)
            .map(
                act ->
                    new StepRow.OfAct(
                        act.id(),
                        act.form(),
                        act.form().equals(Annulment.CODE),
                        act.form().equals(Annulment.CODE))),
        step.from(),
        step.to(),
        name(by),
        by.agency(),
        by.role().name(),
        step.at(),
        step.reason(),
        sealing(step));
  }

  /** As if each step were sealed as it was made: its position is its place among all. */
  private Optional<AskedPast.Sealing> sealing(Transition step) {
    List<java.util.UUID> entered = ledger.entries().stream().map(LedgerEntry::id).toList();
    return Optional.of(new AskedPast.Sealing(entered.indexOf(step.entry()), step.at()));
  }

  @Override
  public List<AccessRow> accesses(UUID record, Optional<SealedPast> past, int limit) {
    return ledger.entries().stream()
        .filter(entry -> entry.object().equals(Optional.of(record.toString())))
        .filter(
            entry ->
                Set.of(LedgerAction.OPEN, LedgerAction.OPEN_HISTORY, LedgerAction.UNMASK)
                    .contains(entry.action()))
        .limit(limit)
        .map(this::access)
        .toList();
  }

  private AccessRow access(LedgerEntry entry) {
    Account by = entry.account().flatMap(accounts::find).orElseThrow();
    return new AccessRow(
        entry.at(), entry.action(), name(by), by.agency(), by.role().name(), Optional.empty());
  }

  @Override
  public List<PersonRow> persons(UUID record) {
    return submissions.of(record).stream()
        .flatMap(
            submission ->
                submissions.persons(submission.id()).stream()
                    .map(
                        person ->
                            new PersonRow(
                                submission.id(), person, "P-" + person.toString().substring(0, 8))))
        .toList();
  }

  @Override
  public boolean hasUnmasked(UUID account, UUID record, Instant since) {
    return unmaskings.stream()
        .anyMatch(
            one ->
                one.account().equals(account)
                    && one.record().equals(record)
                    && !one.at().isBefore(since));
  }

  @Override
  public void keepUnmasking(UUID account, UUID record, String reason, Instant at, UUID entry) {
    unmaskings.add(new Unmasking(account, record, reason, at, entry));
  }

  public List<Unmasking> unmaskings() {
    return List.copyOf(unmaskings);
  }

  @Override
  public ReviewPeople people(
      Submission submission, String agency, boolean oversight, Viewer viewer) {
    Set<UUID> authors = submissions.authorsSinceApproval(submission.record());
    return new ReviewPeople(
        authorRecord(submission.submittedBy()),
        authors.contains(viewer.staff()),
        deciders(agency, oversight, authors));
  }

  private AuthorRecord authorRecord(UUID submittedBy) {
    List<Submission> own =
        submissions.submissions().stream()
            .filter(one -> one.submittedBy().equals(submittedBy))
            .toList();
    return new AuthorRecord(
        name(accounts.find(submittedBy).orElseThrow()),
        own.size(),
        (int) own.stream().filter(one -> one.status() == SubmissionStatus.RETURNED).count());
  }

  private List<String> deciders(String agency, boolean oversight, Set<UUID> except) {
    return accounts.all().stream()
        .filter(Account::isActive)
        .filter(
            account ->
                oversight
                    ? account.role().isOversight()
                    : account.role() == Role.SUPERVISOR && account.agency().equals(agency))
        .filter(account -> !except.contains(account.staff().id()))
        .map(MemoryRegister::name)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public List<LikelyMatch> likelyMatches(
      String plainName, Optional<Instant> around, UUID exceptPerson, Viewer viewer, int limit) {
    return records.all().stream()
        .filter(record -> record.kind().equals("ARR"))
        .filter(record -> shown(record).identityHeadline().equalsIgnoreCase(plainName))
        .filter(record -> !submissions.persons(shown(record).id()).contains(exceptPerson))
        .map(
            record -> {
              boolean inScope = isInReach(record, viewer) && !record.isRestricted();
              return new LikelyMatch(
                  record.folio().text(),
                  record.ownerAgency(),
                  inScope ? shown(record).headline() : "",
                  submissions.persons(shown(record).id()).stream()
                      .filter(person -> inScope)
                      .findFirst());
            })
        .limit(limit)
        .toList();
  }

  @Override
  public List<UUID> population(
      Optional<String> kind, Instant from, Instant to, Optional<SealedPast> past) {
    return records.all().stream()
        .filter(record -> !record.isAnnulled())
        .filter(record -> kind.map(record.kind()::equals).orElse(true))
        .filter(record -> !record.recordedAt().isBefore(from) && record.recordedAt().isBefore(to))
        .map(RegisterRecord::id)
        .sorted(Comparator.comparing(UUID::toString))
        .toList();
  }

  private String person(UUID staff) {
    return accounts.all().stream()
        .map(Account::staff)
        .filter(one -> one.id().equals(staff))
        .map(StaffMember::name)
        .findFirst()
        .orElseThrow();
  }

  private static String name(Account account) {
    return account.staff().name();
  }
}
