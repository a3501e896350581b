package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.ground.Capital;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.DraftEdit;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Moment;

/** Drafts as whoever works on them sees them: with what the rules find now, and who kept what. */
@ApplicationScoped
public class DraftViews {
  private final Kinds kinds;
  private final RuleBook rules;
  private final RecordRepository records;
  private final SubmissionRepository submissions;
  private final TransitionRepository transitions;
  private final AccountRepository accounts;

  @Inject
  public DraftViews(
      Kinds kinds,
      RuleBook rules,
      RecordRepository records,
      SubmissionRepository submissions,
      TransitionRepository transitions,
      AccountRepository accounts) {
    this.kinds = kinds;
    this.rules = rules;
    this.records = records;
    this.submissions = submissions;
    this.transitions = transitions;
    this.accounts = accounts;
  }

  DraftView of(Draft draft) {
    RecordKind<Form> kind = kinds.get(draft.kind());
    Form form = kind.json().fromDraft(draft.content());
    Answers given = Answers.of(kind.model(), form);
    Optional<RegisterRecord> record = record(draft);
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

  /** The clock in which an answer is read, if the draft held this content; else the capital's. */
  ZoneId clock(Draft draft, String content, FieldPath path) {
    RecordKind<Form> kind = kinds.get(draft.kind());
    Form form = kind.json().fromDraft(content);
    rules.check(kind, form, draft.agency(), record(draft));
    return Answers.of(kind.model(), form)
        .at(path.toString())
        .flatMap(Answers.Answer::moment)
        .or(() -> kind.happened(form))
        .flatMap(Moment::clock)
        .orElse(Capital.ZONE);
  }

  private Optional<RegisterRecord> record(Draft draft) {
    return draft.record().map(id -> records.find(id).orElseThrow(() -> new UnknownRecord(id)));
  }

  private Optional<String> returnReason(UUID returned) {
    return transitions.of(submissions.find(returned).orElseThrow().record()).stream()
        .filter(step -> step.submission().equals(Optional.of(returned)))
        .filter(step -> step.to().equals(SubmissionStatus.RETURNED.name()))
        .flatMap(step -> step.reason().stream())
        .findFirst();
  }

  /** Who is behind an account; empty if nobody is. */
  String nameOf(UUID account) {
    return accounts.find(account).map(found -> found.staff().name()).orElse("");
  }
}
