package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Requires;
import org.garante.domain.access.Subject;
import org.garante.domain.ground.Capital;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.DraftEdit;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Held;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.text.ReasonRequired;
import org.garante.domain.text.TextLimit;

/** Begins and keeps drafts, field by field, so that nothing typed is lost. */
@ApplicationScoped
@Transactional
public class DraftService {
  private final Kinds kinds;
  private final RuleBook rules;
  private final Subjects subjects;
  private final Steps steps;
  private final DraftRepository drafts;
  private final RecordRepository records;
  private final SubmissionRepository submissions;
  private final TransitionRepository transitions;
  private final AccountRepository accounts;
  private final Ledger ledger;
  private final Permit permit;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public DraftService(
      Kinds kinds,
      RuleBook rules,
      Subjects subjects,
      Steps steps,
      DraftRepository drafts,
      RecordRepository records,
      SubmissionRepository submissions,
      TransitionRepository transitions,
      AccountRepository accounts,
      Ledger ledger,
      Permit permit,
      CurrentAccount current,
      Clock clock) {
    this.kinds = kinds;
    this.rules = rules;
    this.subjects = subjects;
    this.steps = steps;
    this.drafts = drafts;
    this.records = records;
    this.submissions = submissions;
    this.transitions = transitions;
    this.accounts = accounts;
    this.ledger = ledger;
    this.permit = permit;
    this.current = current;
    this.clock = clock;
  }

  /** Begins a draft of a new record of this kind. */
  @Requires(Action.DRAFT)
  public UUID start(String kindCode) {
    return start(kindCode, kinds.get(kindCode).blank());
  }

  /** Begins a draft of a new record with these answers. */
  @Requires(Action.DRAFT)
  public UUID start(String kindCode, Form form) {
    Account by = current.get();
    RecordKind<Form> kind = kinds.get(kindCode);
    permit.check(Action.DRAFT, by, subjects.ofNew(kind, by.agency(), Set.of(by.staff().id())));
    Form clean = kind.json().clean(kind.cast(form));
    Draft draft = new Draft(kindCode, clean, by, clock.instant());
    draft.call(rules.check(kind, clean, draft.agency(), Optional.empty()).outline());
    drafts.add(draft);
    return draft.id();
  }

  /**
   * Begins a draft that keeps what one record shares with the next: another person, same arrest.
   */
  @Requires(Action.DRAFT)
  public UUID another(UUID recordId) {
    RegisterRecord record = get(recordId);
    requireSight(record);
    RecordKind<Form> kind = kinds.get(record.kind());
    var all = submissions.of(recordId);
    Form latest = kind.json().fromContent(all.get(all.size() - 1).content());
    return start(record.kind(), kind.another(latest));
  }

  /**
   * Begins a draft of what follows from a record that the account sees, with what is known filled
   * in.
   *
   * @throws NotPermitted if the record is out of the account's sight, or nothing of that kind
   *     follows from it
   */
  @Requires(Action.DRAFT)
  public UUID follow(UUID recordId, String kindCode) {
    RegisterRecord record = get(recordId);
    if (record.isAnnulled() || !permit.sight(current.get(), subjects.of(record)).showsContent()) {
      throw new NotPermitted(Action.DRAFT);
    }
    Origin origin = new Origin(record.id(), record.kind(), record.ownerAgency());
    return start(
        kindCode,
        kinds.get(kindCode).following(origin).orElseThrow(() -> new NotPermitted(Action.DRAFT)));
  }

  /** Begins another draft like this one, which stays as it is. */
  @Requires(Action.DRAFT)
  public UUID anotherLike(UUID draftId) {
    Draft draft = permitted(drafts.find(draftId), draftId);
    RecordKind<Form> kind = kinds.get(draft.kind());
    return start(draft.kind(), kind.another(kind.json().fromDraft(draft.content())));
  }

  /**
   * Begins an amendment of what is in force; gives the draft under way if there is one.
   *
   * @throws ReasonRequired if there is no reason
   * @throws OpenAlready if a submission or an annulment of the record is under way
   */
  @Requires(Action.DRAFT)
  public UUID amend(UUID recordId, String reason) {
    String why = ReasonRequired.in(reason);
    Account by = current.get();
    RegisterRecord record = records.lock(recordId).orElseThrow(() -> new UnknownRecord(recordId));
    requireSight(record);
    steps.requireNothingOpen(record);
    Optional<Draft> underWay = drafts.openOf(recordId);
    if (underWay.isPresent()) {
      return underWay.get().id();
    }
    UUID inForce = record.inForce().orElseThrow(() -> new UnknownRecord(recordId));
    Form form =
        kinds
            .get(record.kind())
            .json()
            .fromContent(submissions.find(inForce).orElseThrow().content());
    Draft draft = Draft.amending(record, form, why, by, clock.instant());
    drafts.add(draft);
    return draft.id();
  }

  /** The draft with what its rules find now. */
  @Requires(Action.DRAFT)
  public DraftView open(UUID draftId) {
    return view(permitted(drafts.find(draftId), draftId));
  }

  /**
   * Keeps one answer; a day or a time as it was meant, which the view says.
   *
   * @param was what this change is made upon, as {@link Held} says it, so that a second editor is
   *     never overwritten
   * @throws FieldConflict if something else stands there by now
   */
  @Requires(Action.DRAFT)
  public DraftView answer(UUID draftId, FieldPath path, JsonValue value, JsonValue was) {
    return edit(
        draftId,
        path,
        was,
        edit ->
            edit.answer(
                path,
                edit.understood(path, value, () -> today(draftId, edit.text(), path, value))));
  }

  /**
   * Keeps what was typed where an answer is chosen from a list, and is nothing of that list.
   *
   * @param chosen what was chosen beside, where several may be
   * @throws FieldConflict as for an answer
   */
  @Requires(Action.DRAFT)
  public DraftView type(
      UUID draftId, FieldPath path, JsonValue chosen, String text, JsonValue was) {
    return edit(draftId, path, was, edit -> edit.type(path, chosen, text));
  }

  /**
   * Keeps whom a draft is about; {@code MatchService} has seen that the person is in scope.
   *
   * @throws FieldConflict as for an answer
   */
  @Requires(Action.DRAFT)
  public DraftView identify(UUID draftId, FieldPath path, UUID person, JsonValue was) {
    return edit(draftId, path, was, edit -> edit.keep(path, Json.createValue(person.toString())));
  }

  /**
   * Keeps that a question has no answer, and why. What was answered there is taken out, rows with
   * all that is in them.
   *
   * @throws FieldConflict as for an answer
   */
  @Requires(Action.DRAFT)
  public DraftView leaveOut(
      UUID draftId, FieldPath path, Missing missing, String reason, JsonValue was) {
    return edit(draftId, path, was, edit -> edit.leaveOut(path, missing, reason));
  }

  /**
   * Adds a row under a key of its own; asked again it is the same row.
   *
   * @throws FieldConflict if the list was said to be missing meanwhile
   */
  @Requires(Action.DRAFT)
  public DraftView addRow(UUID draftId, FieldPath list, String key, JsonValue was) {
    return edit(
        draftId,
        edit -> {
          boolean beside = edit.held().at(list) instanceof JsonArray;
          change(
              draftId, edit, list, beside ? edit.held().at(list) : was, e -> e.addRow(list, key));
        });
  }

  /**
   * Takes a row out with all that was answered in it.
   *
   * @throws FieldConflict as for an answer
   */
  @Requires(Action.DRAFT)
  public DraftView removeRow(UUID draftId, FieldPath list, String key, JsonValue was) {
    return edit(draftId, FieldPath.of(list + "." + key), was, edit -> edit.removeRow(list, key));
  }

  /**
   * Throws a draft away; that it was, and why, is entered in the ledger.
   *
   * @throws NeverDiscarded if its content was ever submitted
   * @throws ReasonRequired if its kind is not thrown away without a reason, and there is none
   */
  @Requires(Action.DRAFT)
  public void discard(UUID draftId, String reason) {
    Draft draft = permitted(drafts.lock(draftId), draftId);
    if (draft.continues().isPresent()) {
      throw new NeverDiscarded();
    }
    String why = TextLimit.REASON.clean(reason);
    if (kinds.get(draft.kind()).isDiscardExplained() && why.isEmpty()) {
      throw new ReasonRequired();
    }
    drafts.remove(draft);
    String what = "%s, %s, %s".formatted(draft.kind(), draft.startedAt(), draft.headline());
    ledger.enter(
        NewEntry.with(LedgerAction.DISCARD, draftId, Map.of("parameters", what, "reason", why)));
  }

  private DraftView edit(UUID draftId, FieldPath path, JsonValue was, Consumer<DraftEdit> change) {
    return edit(draftId, edit -> change(draftId, edit, path, was, change));
  }

  private DraftView edit(UUID draftId, Consumer<DraftEdit> change) {
    Draft draft = permitted(drafts.lock(draftId), draftId);
    DraftEdit edit = new DraftEdit(kinds.get(draft.kind()).model(), draft.content());
    change.accept(edit);
    draft.save(edit.text(), current.get(), clock.instant());
    DraftView view = view(draft);
    draft.call(view.outline());
    return view;
  }

  /**
   * Changes what stands at a path, unless something is lost by it that the change does not name.
   */
  private void change(
      UUID draftId, DraftEdit edit, FieldPath path, JsonValue was, Consumer<DraftEdit> change) {
    Held before = edit.held();
    JsonValue there = before.at(path);
    if (!before.hasPlace(path)) {
      throw conflict(draftId, edit, path, there);
    }
    change.accept(edit);
    JsonValue then = edit.held().at(path);
    if (then.equals(there)) {
      return;
    }
    if (!Held.isNothing(there) && !before.isAt(path, was)) {
      throw conflict(draftId, edit, path, there);
    }
    edit.sign(path, current.get().id());
  }

  private FieldConflict conflict(UUID draftId, DraftEdit edit, FieldPath path, JsonValue there) {
    UUID last = edit.changedBy(path).orElseGet(() -> drafts.find(draftId).orElseThrow().savedBy());
    return last.equals(current.get().id())
        ? FieldConflict.own(nameOf(last), there.toString())
        : new FieldConflict(nameOf(last), there.toString());
  }

  private Draft permitted(Optional<Draft> found, UUID id) {
    Draft draft = found.orElseThrow(() -> new UnknownRecord(id));
    permit.check(Action.DRAFT, current.get(), subjects.of(draft));
    draft.record().map(this::get).ifPresent(this::requireSight);
    return draft;
  }

  /** Whoever may draft, but may not see what a restricted record says, cannot go on with it. */
  private void requireSight(RegisterRecord record) {
    Account by = current.get();
    Subject subject = subjects.of(record);
    permit.check(Action.DRAFT, by, subject);
    if (!permit.sight(by, subject).showsContent()) {
      throw new NotPermitted(Action.DRAFT);
    }
  }

  private DraftView view(Draft draft) {
    RecordKind<Form> kind = kinds.get(draft.kind());
    Form form = kind.json().fromDraft(draft.content());
    Answers given = Answers.of(kind.model(), form);
    Optional<RegisterRecord> record = draft.record().map(this::get);
    RuleBook.Checked checked = rules.check(kind, form, draft.agency(), record);
    return new DraftView(
        draft.id(),
        draft.kind(),
        draft.agency(),
        record.map(found -> found.folio().text()),
        draft.reason(),
        draft.continues().flatMap(this::returnReason),
        checked.outline(),
        Answers.of(kind.model(), form),
        given,
        new DraftEdit(kind.model(), draft.content()).held(),
        checked.findings(),
        nameOf(draft.savedBy()),
        draft.savedAt(),
        draft.continues().isEmpty());
  }

  /** What day it is by the clock in which an answer is read. */
  private LocalDate today(UUID draftId, String content, FieldPath path, JsonValue value) {
    Draft draft = drafts.find(draftId).orElseThrow();
    RecordKind<Form> kind = kinds.get(draft.kind());
    DraftEdit typed = new DraftEdit(kind.model(), content);
    typed.answer(path, value);
    Form form = kind.json().fromDraft(typed.text());
    rules.check(kind, form, draft.agency(), draft.record().map(this::get));
    ZoneId clock =
        Answers.of(kind.model(), form)
            .at(path.toString())
            .flatMap(Answers.Answer::moment)
            .or(() -> kind.happened(form))
            .flatMap(Moment::clock)
            .orElse(Capital.ZONE);
    return LocalDate.ofInstant(this.clock.instant(), clock);
  }

  private Optional<String> returnReason(UUID returned) {
    return transitions.of(submissions.find(returned).orElseThrow().record()).stream()
        .filter(step -> step.submission().equals(Optional.of(returned)))
        .filter(step -> step.to().equals(SubmissionStatus.RETURNED.name()))
        .flatMap(step -> step.reason().stream())
        .findFirst();
  }

  private String nameOf(UUID account) {
    return accounts.find(account).map(found -> found.staff().name()).orElse("");
  }

  private RegisterRecord get(UUID recordId) {
    return records.find(recordId).orElseThrow(() -> new UnknownRecord(recordId));
  }
}
