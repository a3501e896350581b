package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.Requires;
import org.garante.domain.ground.Capital;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.rule.Judgement;
import org.garante.domain.text.TextLimit;

/** Sends drafts to approval, and takes back what still waits. */
@ApplicationScoped
@Transactional
public class SubmissionService {
  private final Kinds kinds;
  private final RuleBook rules;
  private final Powers powers;
  private final RecordRepository records;
  private final DraftRepository drafts;
  private final SubmissionRepository submissions;
  private final Steps steps;

  @Inject
  public SubmissionService(
      Kinds kinds,
      RuleBook rules,
      Powers powers,
      RecordRepository records,
      DraftRepository drafts,
      SubmissionRepository submissions,
      Steps steps) {
    this.kinds = kinds;
    this.rules = rules;
    this.powers = powers;
    this.records = records;
    this.drafts = drafts;
    this.submissions = submissions;
    this.steps = steps;
  }

  /**
   * Submits a draft: the record and its submission, typed rows, transition, findings and ledger
   * entry in one transaction. The draft's id makes it happen once: asked again, however late, it
   * gives the same receipt.
   *
   * @throws NotSubmittable with the findings, if a rule refuses it
   * @throws OpenAlready if the record has a submission or an act that stands alone under way
   */
  @Requires(Action.SUBMIT)
  public Receipt submit(UUID draftId) {
    Account by = powers.by();
    Optional<Draft> found = drafts.lock(draftId);
    if (found.isEmpty()) {
      return receipt(draftId).orElseThrow(() -> new UnknownRecord(draftId));
    }
    Draft draft = found.get();
    powers.require(Action.SUBMIT, draft);
    RecordKind<Form> kind = kinds.get(draft.kind());
    Form form = kind.json().fromDraft(draft.content());
    Optional<RegisterRecord> earlier = draft.record().map(this::lockFree);
    RuleBook.Checked checked = rules.check(kind, form, draft.agency(), earlier);
    if (checked.isRefused()) {
      throw new NotSubmittable(checked.findings());
    }
    String content = kind.json().contentText(form);
    return earlier.isPresent()
        ? goOn(kind, content, earlier.get(), draft, checked, by)
        : begin(kind, content, draft, checked, by);
  }

  private Receipt goOn(
      RecordKind<Form> kind,
      String content,
      RegisterRecord record,
      Draft draft,
      RuleBook.Checked checked,
      Account by) {
    record.handle(checked.outline().handling());
    int number = submissions.lastNumber(record.id()) + 1;
    Submission submission = keep(kind, content, record, number, draft, checked, by, steps.now());
    drafts.remove(draft);
    steps.follow(record);
    return new Receipt(record.id(), record.folio(), submission.id());
  }

  /**
   * Everything that needs no folio is done before it is taken: whoever has one keeps the next of
   * the agency waiting.
   */
  private Receipt begin(
      RecordKind<Form> kind, String content, Draft draft, RuleBook.Checked checked, Account by) {
    UUID id = UUID.randomUUID();
    Instant at = steps.now();
    Judgement first =
        steps.first(RuleBook.Content.first(id, draft.agency(), kind, content), checked, at);
    drafts.remove(draft);
    RegisterRecord record = begin(id, kind, draft, checked.outline(), at);
    Submission submission = keep(kind, content, record, 1, draft, checked, by, at);
    steps.begin(submission, checked.outline(), first);
    return new Receipt(id, record.folio(), submission.id());
  }

  /** What became of a draft that was submitted; empty if it was not. */
  @Requires(Action.SUBMIT)
  public Optional<Receipt> receipt(UUID draftId) {
    return submissions
        .ofDraft(draftId)
        .map(
            made -> {
              RegisterRecord record = records.find(made.record()).orElseThrow();
              powers.require(Action.SUBMIT, record);
              return new Receipt(record.id(), record.folio(), made.id());
            });
  }

  /** Takes back what waits for a decision; its content becomes a draft again. */
  @Requires(Action.SUBMIT)
  public UUID withdraw(UUID submissionId, String reason) {
    String why = TextLimit.REASON.clean(reason);
    Submission submission =
        submissions.lock(submissionId).orElseThrow(() -> new UnknownRecord(submissionId));
    RegisterRecord record = records.lock(submission.record()).orElseThrow();
    Account by = powers.require(Action.SUBMIT, record);
    steps.requireOpen(submission);
    steps.take(
        record,
        submission,
        SubmissionStatus.WITHDRAWN,
        LedgerAction.WITHDRAW,
        by,
        Optional.of(why).filter(said -> !said.isEmpty()));
    steps.follow(record);
    return steps.reopen(record, submission, steps.now()).id();
  }

  private RegisterRecord lockFree(UUID id) {
    RegisterRecord record = records.lock(id).orElseThrow(() -> new UnknownRecord(id));
    steps.requireNothingOpen(record);
    return record;
  }

  private RegisterRecord begin(
      UUID id, RecordKind<Form> kind, Draft draft, Outline outline, Instant at) {
    int year = at.atZone(Capital.ZONE).getYear();
    long sequence = records.nextInSeries(kind.code(), year, draft.agency());
    RegisterRecord record =
        new RegisterRecord(
            id,
            kind.code(),
            Folio.of(kind.code(), year, draft.agency(), sequence),
            draft.agency(),
            outline.handling(),
            kind.states().map(States::initial),
            at);
    records.add(record);
    return record;
  }

  private Submission keep(
      RecordKind<Form> kind,
      String content,
      RegisterRecord record,
      int number,
      Draft draft,
      RuleBook.Checked checked,
      Account by,
      Instant at) {
    Outline outline = checked.outline();
    Set<UUID> authors = new HashSet<>(draft.authors());
    authors.add(by.staff().id());
    UUID id = UUID.randomUUID();
    ContentCommitment commitment =
        new ContentCommitment(
            id, record, number, kind.schemaNumber(), authors, outline.links(), draft.reason());
    JsonObject groups = FormJson.parse(content);
    Submission submission =
        steps.submit(
            record,
            commitment.deed(groups, checked.findings(), outline.persons()),
            hash ->
                new Submission(
                    id,
                    record,
                    number,
                    draft,
                    content,
                    kind.schemaNumber(),
                    outline,
                    authors,
                    hash,
                    by,
                    at),
            by,
            at);
    submissions.add(submission, kind, outline, checked.findings());
    return submission;
  }
}
