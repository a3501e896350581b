package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Requires;
import org.garante.domain.access.Sight;
import org.garante.domain.access.Subject;
import org.garante.domain.ledger.Deed;
import org.garante.domain.ledger.KnownOn;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.review.Draft;
import org.garante.domain.review.DraftRepository;
import org.garante.domain.review.Folio;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.ReasonRequired;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.RecordRepository;
import org.garante.domain.review.RegisterRecord;
import org.garante.domain.review.Subjects;
import org.garante.domain.review.Submission;
import org.garante.domain.review.SubmissionRepository;
import org.garante.domain.review.UnknownRecord;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Difference;
import org.garante.domain.review.reading.RegisterQuery.PersonRow;

/** Opens records for those who may see them, and enters the reading before it is shown. */
@ApplicationScoped
@Transactional
public class RecordService {
  private final Kinds kinds;
  private final Subjects subjects;
  private final RecordRepository records;
  private final SubmissionRepository submissions;
  private final DraftRepository drafts;
  private final RegisterQuery register;
  private final Ledger ledger;
  private final Permit permit;
  private final CurrentAccount current;
  private final Clock clock;
  private final Sights sights;

  @Inject
  public RecordService(
      Kinds kinds,
      Subjects subjects,
      RecordRepository records,
      SubmissionRepository submissions,
      DraftRepository drafts,
      RegisterQuery register,
      Ledger ledger,
      Permit permit,
      CurrentAccount current,
      Clock clock) {
    this.kinds = kinds;
    this.subjects = subjects;
    this.records = records;
    this.submissions = submissions;
    this.drafts = drafts;
    this.register = register;
    this.ledger = ledger;
    this.permit = permit;
    this.current = current;
    this.clock = clock;
    this.sights = new Sights(permit, register, clock);
  }

  /**
   * Opens a record. Out of reach it shows folio and agency only; that too is entered.
   *
   * @throws UnknownRecord if there is none with that folio
   */
  @Requires(Action.READ)
  public RecordView open(String folio) {
    RegisterRecord record = find(folio);
    return view(record, Course.now(register.steps(record.id())), Optional.empty());
  }

  /**
   * Opens a record as it was known then: what was in force, and the steps until then. Nothing can
   * be done with it from there, and what the account may see is what it may see now.
   *
   * @throws UnknownRecord if there is none with that folio
   * @throws NotKnownThen if nothing of it was sealed then
   */
  @Requires(Action.READ)
  public RecordView open(String folio, KnownOn known) {
    RegisterRecord record = find(folio);
    Course course =
        Course.until(known, register.steps(record.id()))
            .orElseThrow(() -> new NotKnownThen(folio, known));
    return view(record, course, Optional.of(known));
  }

  private RecordView view(RegisterRecord record, Course course, Optional<KnownOn> known) {
    Account by = current.get();
    Subject subject = subjects.of(record);
    Sight sight = sights.of(by, subject);
    List<Submission> all = submissions.of(record.id());
    Submission shown = numbered(all, course.shown());
    List<PersonRow> persons = register.persons(record.id());
    enterOpening(record, shown, sight, LedgerAction.OPEN, persons);
    boolean content = sight.showsContent();
    boolean now = known.isEmpty();
    return new RecordView(
        record.id(),
        record.folio().text(),
        record.kind(),
        record.ownerAgency(),
        sight,
        record.isRestricted(),
        record.recordedAt(),
        shown.id(),
        shown.number(),
        course.status(),
        course.inForce().isPresent(),
        course.isAnnulled(),
        course
            .annulment()
            .flatMap(state -> register.annulmentsOf(record.id()).stream().findFirst()),
        course.isOpen() ? Optional.of(numbered(all, course.latest()).id()) : Optional.empty(),
        now && permit.allows(Action.DRAFT, by, subject)
            ? drafts.openOf(record.id()).map(Draft::id)
            : Optional.empty(),
        content ? shown.headline() : "",
        answers(record, shown).only(sight.groups()),
        content ? submissions.findings(shown.id()) : List.of(),
        content ? links(record, shown, now) : List.of(),
        content ? course.steps() : List.of(),
        content ? pseudonyms(persons) : List.of(),
        now ? can(by, subject) : Set.of(),
        known);
  }

  private List<LinkRow> links(RegisterRecord record, Submission shown, boolean now) {
    Viewer viewer = Viewer.of(current.get());
    return now ? register.links(record.id(), viewer) : register.linksOf(shown.id(), viewer);
  }

  private static Submission numbered(List<Submission> all, int number) {
    return all.stream()
        .filter(submission -> submission.number() == number)
        .findFirst()
        .orElseThrow();
  }

  /** The whole history of a record: submissions, differences, decisions, and who looked. */
  @Requires(Action.READ_HISTORY)
  public HistoryView history(String folio) {
    RegisterRecord record = find(folio);
    Account by = current.get();
    Subject subject = subjects.of(record);
    permit.check(Action.READ_HISTORY, by, subject);
    Sight sight = sights.of(by, subject);
    if (!sight.showsContent()) {
      throw new NotPermitted(Action.READ_HISTORY);
    }
    List<Submission> all = submissions.of(record.id());
    List<PersonRow> persons = register.persons(record.id());
    enterOpening(record, all.get(all.size() - 1), sight, LedgerAction.OPEN_HISTORY, persons);
    List<HistoryView.Chapter> chapters = new ArrayList<>();
    Answers before = answers(kinds.get(record.kind()).blank(), record).only(sight.groups());
    for (Submission submission : all) {
      Answers now = answers(record, submission).only(sight.groups());
      chapters.add(
          new HistoryView.Chapter(
              submission.id(),
              submission.number(),
              submission.status(),
              submission.submittedAt(),
              submission.reason().filter(reason -> sight.showsIdentity()),
              submission.number() == 1 ? List.of() : Difference.between(before, now)));
      before = now;
    }
    return new HistoryView(
        record.folio().text(),
        record.kind(),
        chapters,
        register.steps(record.id()),
        register.annulmentsOf(record.id()),
        register.accesses(record.id(), 200),
        pseudonyms(persons));
  }

  /**
   * Shows the account who is behind a pseudonym, on this record and for an hour.
   *
   * @throws ReasonRequired if there is no reason
   */
  @Requires(Action.UNMASK)
  public void unmask(String folio, String reason) {
    if (reason.isBlank()) {
      throw new ReasonRequired();
    }
    RegisterRecord record = find(folio);
    Account by = current.get();
    permit.check(Action.UNMASK, by, subjects.of(record));
    LedgerEntry entry =
        ledger.enter(
            Deed.with(LedgerAction.UNMASK, record.id(), Map.of("reason", reason.strip()))
                .concerning(personsOf(record)));
    register.keepUnmasking(by.id(), record.id(), reason.strip(), entry.at(), entry.id());
  }

  private RegisterRecord find(String folio) {
    try {
      return records.find(new Folio(folio)).orElseThrow(() -> new UnknownRecord(folio));
    } catch (IllegalArgumentException e) {
      throw new UnknownRecord(folio);
    }
  }

  private static List<String> pseudonyms(List<PersonRow> persons) {
    return persons.stream().map(PersonRow::pseudonym).distinct().sorted().toList();
  }

  private void enterOpening(
      RegisterRecord record,
      Submission shown,
      Sight sight,
      LedgerAction action,
      List<PersonRow> persons) {
    boolean reveals =
        sight.showsIdentity() || !sight.showsContent() || action == LedgerAction.OPEN_HISTORY;
    if (reveals && current.recentReads().isNew(record.id(), clock.instant())) {
      ledger.enterRead(
          Deed.of(action, record.id())
              .on(shown.id())
              .concerning(
                  persons.stream()
                      .filter(row -> row.submission().equals(shown.id()))
                      .map(PersonRow::person)
                      .collect(Collectors.toSet())));
    }
  }

  private Set<UUID> personsOf(RegisterRecord record) {
    List<Submission> all = submissions.of(record.id());
    return submissions.persons(all.get(all.size() - 1).id());
  }

  private Answers answers(RegisterRecord record, Submission submission) {
    RecordKind<?> kind = kinds.get(record.kind());
    return Answers.of(kind.model(), kind.json().fromContent(submission.content()));
  }

  private Answers answers(org.garante.domain.review.form.Form form, RegisterRecord record) {
    return Answers.of(kinds.get(record.kind()).model(), form);
  }

  private Set<Action> can(Account by, Subject subject) {
    return EnumSet.allOf(Action.class).stream()
        .filter(action -> permit.allows(action, by, subject))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
  }
}
