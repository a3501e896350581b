package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.ledger.Commitment;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.review.form.Form;

/**
 * The single place where a record moves: every step is a transition with its ledger entry, or it
 * does not happen.
 */
@ApplicationScoped
public class Steps {
  private final Kinds kinds;
  private final Ledger ledger;
  private final TransitionRepository transitions;
  private final SubmissionRepository submissions;
  private final AnnulmentRepository annulments;
  private final DraftRepository drafts;
  private final AccountRepository accounts;
  private final CurrentFindings live;

  @Inject
  public Steps(
      Kinds kinds,
      Ledger ledger,
      TransitionRepository transitions,
      SubmissionRepository submissions,
      AnnulmentRepository annulments,
      DraftRepository drafts,
      AccountRepository accounts,
      CurrentFindings live) {
    this.kinds = kinds;
    this.ledger = ledger;
    this.transitions = transitions;
    this.submissions = submissions;
    this.annulments = annulments;
    this.drafts = drafts;
    this.accounts = accounts;
    this.live = live;
  }

  /** When a step is taken that begins now. */
  Instant now() {
    return ledger.now();
  }

  /** Has the rules look again, once a step of the record is done. */
  void follow(RegisterRecord record) {
    live.follow(record);
  }

  /** The first step of a submission, at the time that the submission says. */
  Submission submit(
      RegisterRecord record,
      NewEntry deed,
      Function<String, Submission> made,
      Account by,
      Instant at) {
    LedgerEntry entry = ledger.enter(deed, at);
    Submission submission = made.apply(entry.commitment());
    transitions.add(
        new Transition(
            record.id(),
            submission.id(),
            null,
            SubmissionStatus.SUBMITTED.name(),
            by,
            submission.reason().orElse(null),
            entry));
    return submission;
  }

  /**
   * Takes an open submission to its end. The entry names the submission and its content commitment.
   */
  void take(
      RegisterRecord record,
      Submission submission,
      SubmissionStatus to,
      LedgerAction action,
      Account by,
      Optional<String> reason) {
    SubmissionStatus from = submission.status();
    submission.become(to);
    Commitment commitment =
        Commitment.toTexts(
            Json.createObjectBuilder()
                .add("record", record.id().toString())
                .add("submission", submission.id().toString())
                .add("content", submission.commitment())
                .add("from", from.name())
                .add("to", to.name())
                .build(),
            reasonLeaf(reason));
    LedgerEntry entry =
        ledger.enter(
            new NewEntry(
                action,
                Optional.of(record.id().toString()),
                Optional.of(submission.id()),
                submissions.persons(submission.id()),
                commitment,
                false));
    transitions.add(
        new Transition(
            record.id(), submission.id(), from.name(), to.name(), by, reason.orElse(null), entry));
  }

  /** The first step of an annulment, at the time that the annulment says. */
  void propose(RegisterRecord record, Annulment annulment, Account by) {
    take(
        record,
        annulment,
        Annulment.State.PROPOSED,
        LedgerAction.ANNUL_PROPOSE,
        by,
        Optional.of(annulment.reason()),
        annulment.proposedAt());
  }

  /** A later step of an annulment: of the record, of no submission. */
  void take(
      RegisterRecord record,
      Annulment annulment,
      Annulment.State from,
      LedgerAction action,
      Account by,
      Optional<String> reason) {
    take(record, annulment, from, action, by, reason, now());
  }

  private void take(
      RegisterRecord record,
      Annulment annulment,
      Annulment.State from,
      LedgerAction action,
      Account by,
      Optional<String> reason,
      Instant at) {
    Commitment commitment =
        Commitment.toTexts(
            Json.createObjectBuilder()
                .add("record", record.id().toString())
                .add("annulment", annulment.id().toString())
                .add("to", annulment.state().name())
                .build(),
            reasonLeaf(reason));
    LedgerEntry entry =
        ledger.enter(
            new NewEntry(
                action,
                Optional.of(record.id().toString()),
                Optional.empty(),
                java.util.Set.of(),
                commitment,
                false),
            at);
    transitions.add(
        new Transition(
            record.id(),
            null,
            from == annulment.state() ? null : stateName(from),
            stateName(annulment.state()),
            by,
            reason.orElse(null),
            entry));
  }

  /** A draft with the content of what was returned or withdrawn. */
  Draft reopen(RegisterRecord record, Submission submission, Instant at) {
    Form form = kinds.get(record.kind()).json().fromContent(submission.content());
    Draft draft = Draft.goingOn(record, submission, form, at);
    drafts.add(draft);
    return draft;
  }

  /**
   * @throws AlreadyDecided naming who did, if it is decided
   */
  void requireOpen(Submission submission) {
    if (submission.isOpen()) {
      return;
    }
    throw transitions.of(submission.record()).stream()
        .filter(step -> step.submission().equals(Optional.of(submission.id())))
        .filter(step -> step.to().equals(submission.status().name()))
        .findFirst()
        .map(step -> new AlreadyDecided(submission.status(), nameOf(step.byAccount()), step.at()))
        .orElseGet(() -> new AlreadyDecided(submission.status()));
  }

  /**
   * @throws OpenAlready if a submission or an annulment of the record is under way
   * @throws AlreadyAnnulled if it is annulled
   */
  void requireNothingOpen(RegisterRecord record) {
    if (record.isAnnulled()) {
      throw new AlreadyAnnulled();
    }
    if (submissions.openOf(record.id()).isPresent()) {
      throw new OpenAlready("submission");
    }
    if (annulments.openOf(record.id()).isPresent()) {
      throw new OpenAlready("annulment");
    }
  }

  private String nameOf(UUID account) {
    return accounts.find(account).map(found -> found.staff().name()).orElse("");
  }

  private static Map<String, String> reasonLeaf(Optional<String> reason) {
    Map<String, String> leaves = new TreeMap<>();
    reason.ifPresent(text -> leaves.put("reason", text));
    return leaves;
  }

  private static String stateName(Annulment.State state) {
    return "ANNULMENT_" + state.name();
  }
}
