package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.DraftEdit;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;

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
   * Keeps one answer.
   *
   * @param was what the page showed there before, so that a second editor is never overwritten
   * @throws FieldConflict if somebody else has changed the same answer since
   */
  @Requires(Action.DRAFT)
  public DraftView answer(UUID draftId, FieldPath path, JsonValue value, JsonValue was) {
    return edit(
        draftId,
        edit -> {
          JsonValue there = edit.at(path);
          if (!isBlank(there)
              && !same(there, edit.cleaned(path, was))
              && !same(there, edit.cleaned(path, value))) {
            throw new FieldConflict(savedBy(drafts.find(draftId).orElseThrow()), there.toString());
          }
          edit.answer(path, value);
        });
  }

  /** Keeps whom a draft is about; {@code MatchService} has seen that the person is in scope. */
  @Requires(Action.DRAFT)
  public DraftView identify(UUID draftId, FieldPath path, UUID person) {
    return edit(draftId, edit -> edit.keep(path, Json.createValue(person.toString())));
  }

  /** Keeps that a question has no answer, and why. */
  @Requires(Action.DRAFT)
  public DraftView leaveOut(UUID draftId, FieldPath path, Missing missing, String reason) {
    return edit(draftId, edit -> edit.leaveOut(path, missing, reason));
  }

  @Requires(Action.DRAFT)
  public DraftView addRow(UUID draftId, FieldPath list) {
    return edit(draftId, edit -> edit.addRow(list));
  }

  @Requires(Action.DRAFT)
  public DraftView removeRow(UUID draftId, FieldPath list, String key) {
    return edit(draftId, edit -> edit.removeRow(list, key));
  }

  /**
   * Throws a draft away.
   *
   * @throws NeverDiscarded if its content was ever submitted
   */
  @Requires(Action.DRAFT)
  public void discard(UUID draftId) {
    Draft draft = permitted(drafts.lock(draftId), draftId);
    if (draft.continues().isPresent()) {
      throw new NeverDiscarded();
    }
    drafts.remove(draft);
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
        checked.findings(),
        savedBy(draft),
        draft.savedAt(),
        draft.continues().isEmpty());
  }

  private Optional<String> returnReason(UUID returned) {
    return transitions.of(submissions.find(returned).orElseThrow().record()).stream()
        .filter(step -> step.submission().equals(Optional.of(returned)))
        .filter(step -> step.to().equals(SubmissionStatus.RETURNED.name()))
        .flatMap(step -> step.reason().stream())
        .findFirst();
  }

  private String savedBy(Draft draft) {
    return accounts.find(draft.savedBy()).map(account -> account.staff().name()).orElse("");
  }

  private RegisterRecord get(UUID recordId) {
    return records.find(recordId).orElseThrow(() -> new UnknownRecord(recordId));
  }

  private static boolean isBlank(JsonValue value) {
    return value == JsonValue.NULL
        || value instanceof JsonString text && text.getString().isEmpty()
        || value instanceof JsonArray array && array.isEmpty();
  }

  /** Of a moment only what was said counts, and not whether the rest is blank or left out. */
  private static boolean same(JsonValue one, JsonValue other) {
    return withoutBlanks(one).equals(withoutBlanks(other));
  }

  private static JsonValue withoutBlanks(JsonValue value) {
    if (!(value instanceof JsonObject moment)) {
      return value;
    }
    JsonObjectBuilder said = Json.createObjectBuilder();
    moment.forEach(
        (name, part) -> {
          if (!isBlank(part)) {
            said.add(name, part);
          }
        });
    return said.build();
  }
}
