package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.review.form.DraftEdit;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Held;
import org.garante.domain.review.form.Missing;
import org.garante.domain.text.ReasonRequired;
import org.garante.domain.text.TextLimit;

/** Begins and keeps drafts, field by field, so that nothing typed is lost. */
@ApplicationScoped
@Transactional
public class DraftService {
  private final Kinds kinds;
  private final Powers powers;
  private final Steps steps;
  private final DraftRepository drafts;
  private final RecordRepository records;
  private final SubmissionRepository submissions;
  private final DraftViews views;
  private final Ledger ledger;

  @Inject
  public DraftService(
      Kinds kinds,
      Powers powers,
      Steps steps,
      DraftRepository drafts,
      RecordRepository records,
      SubmissionRepository submissions,
      DraftViews views,
      Ledger ledger) {
    this.kinds = kinds;
    this.powers = powers;
    this.steps = steps;
    this.drafts = drafts;
    this.records = records;
    this.submissions = submissions;
    this.views = views;
    this.ledger = ledger;
  }

  /** Begins a draft of a new record of this kind. */
  @Requires(Action.DRAFT)
  public UUID start(String kindCode) {
    return start(kindCode, kinds.get(kindCode).blank());
  }

  /** Begins a draft of a new record with these answers. */
  @Requires(Action.DRAFT)
  public UUID start(String kindCode, Form form) {
    RecordKind<Form> kind = kinds.get(kindCode);
    Account by = powers.requireNew(kind);
    Form clean = kind.json().clean(kind.cast(form));
    Draft draft = new Draft(kindCode, clean, by, steps.now());
    draft.call(views.of(draft).outline());
    drafts.add(draft);
    return draft.id();
  }

  /**
   * Begins a draft that keeps what one record shares with the next: another person, same arrest.
   */
  @Requires(Action.DRAFT)
  public UUID another(UUID recordId) {
    RegisterRecord record = get(recordId);
    powers.requireSight(record);
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
    if (record.isAnnulled() || !powers.sight(record).showsContent()) {
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
    Account by = powers.by();
    RegisterRecord record = records.lock(recordId).orElseThrow(() -> new UnknownRecord(recordId));
    powers.requireSight(record);
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
    Draft draft = Draft.amending(record, form, why, by, steps.now());
    drafts.add(draft);
    return draft.id();
  }

  /** The draft with what its rules find now. */
  @Requires(Action.DRAFT)
  public DraftView open(UUID draftId) {
    return views.of(permitted(drafts.find(draftId), draftId));
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
    draft.save(edit.text(), powers.by(), steps.now());
    DraftView view = views.of(draft);
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
    edit.sign(path, powers.by().id());
  }

  private FieldConflict conflict(UUID draftId, DraftEdit edit, FieldPath path, JsonValue there) {
    UUID last = edit.changedBy(path).orElseGet(() -> drafts.find(draftId).orElseThrow().savedBy());
    return last.equals(powers.by().id())
        ? FieldConflict.own(views.nameOf(last), there.toString())
        : new FieldConflict(views.nameOf(last), there.toString());
  }

  private Draft permitted(Optional<Draft> found, UUID id) {
    Draft draft = found.orElseThrow(() -> new UnknownRecord(id));
    powers.require(Action.DRAFT, draft);
    draft.record().map(this::get).ifPresent(powers::requireSight);
    return draft;
  }

  /** What day it is by the clock in which an answer is read. */
  private LocalDate today(UUID draftId, String content, FieldPath path, JsonValue value) {
    Draft draft = drafts.find(draftId).orElseThrow();
    DraftEdit typed = new DraftEdit(kinds.get(draft.kind()).model(), content);
    typed.answer(path, value);
    return LocalDate.ofInstant(steps.now(), views.clock(draft, typed.text(), path));
  }

  private RegisterRecord get(UUID recordId) {
    return records.find(recordId).orElseThrow(() -> new UnknownRecord(recordId));
  }
}
