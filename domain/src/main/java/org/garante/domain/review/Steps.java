package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private final ActRepository acts;
  private final DraftRepository drafts;
  private final AccountRepository accounts;
  private final CurrentFindings live;

  @Inject
  public Steps(
      Kinds kinds,
      Ledger ledger,
      TransitionRepository transitions,
      SubmissionRepository submissions,
      ActRepository acts,
      DraftRepository drafts,
      AccountRepository accounts,
      CurrentFindings live) {
    this.kinds = kinds;
    this.ledger = ledger;
    this.transitions = transitions;
    this.submissions = submissions;
    this.acts = acts;
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
        Transition.of(
            submission,
            null,
            SubmissionStatus.SUBMITTED,
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
        decision("submission", submission.id(), record, submission.commitment(), from, to, reason);
    LedgerEntry entry =
        ledger.enter(
            new NewEntry(
                action,
                Optional.of(record.id().toString()),
                Optional.of(submission.id()),
                submissions.persons(submission.id()),
                commitment,
                false));
    transitions.add(Transition.of(submission, from.name(), to, by, reason.orElse(null), entry));
  }

  /**
   * The first step of an act, at the time that the act says.
   *
   * @param kept makes the act of its commitment, and keeps it
   */
  Act enter(NewEntry deed, Function<String, Act> kept, Account by, Instant at) {
    LedgerEntry entry = ledger.enter(deed, at);
    Act act = kept.apply(entry.commitment());
    transitions.add(Transition.of(act, null, ActStatus.ENTERED, by, null, entry));
    return act;
  }

  /** Takes an open act further. The entry names the act and its content commitment. */
  void take(RegisterRecord record, Act act, ActStatus to, Account by, Optional<String> reason) {
    ActStatus from = act.status();
    act.become(to);
    LedgerAction action =
        switch (to) {
          case ENTERED -> LedgerAction.ACT_ENTER;
          case SIGNED -> LedgerAction.ACT_SIGN;
          case CONFIRMED -> LedgerAction.ACT_CONFIRM;
          case STRUCK -> LedgerAction.ACT_STRIKE;
        };
    Commitment commitment = decision("act", act.id(), record, act.commitment(), from, to, reason);
    LedgerEntry entry =
        ledger.enter(
            new NewEntry(
                action,
                Optional.of(record.id().toString()),
                Optional.empty(),
                acts.persons(act.id()),
                commitment,
                false));
    transitions.add(Transition.of(act, from.name(), to, by, reason.orElse(null), entry));
  }

  /** What the entry of a later step binds: of what it is a step, and by its content. */
  private static Commitment decision(
      String of,
      UUID id,
      RegisterRecord record,
      String content,
      Enum<?> from,
      Enum<?> to,
      Optional<String> reason) {
    return Commitment.toTexts(
        Json.createObjectBuilder()
            .add("record", record.id().toString())
            .add(of, id.toString())
            .add("content", content)
            .add("from", from.name())
            .add("to", to.name())
            .build(),
        reasonLeaf(reason));
  }

  /** Staff ids of those who signed an act, its author among them. */
  Set<UUID> signersOf(Act act) {
    return transitions.of(act.record()).stream()
        .filter(step -> step.act().equals(Optional.of(act.id())))
        .filter(step -> !step.to().equals(ActStatus.STRUCK.name()))
        .map(Transition::byStaff)
        .collect(Collectors.toSet());
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
   * @throws OpenAlready if a submission of the record, or an act that stands alone, is under way
   * @throws AlreadyAnnulled if it is annulled
   */
  void requireNothingOpen(RegisterRecord record) {
    if (record.isAnnulled()) {
      throw new AlreadyAnnulled();
    }
    if (submissions.openOf(record.id()).isPresent()) {
      throw new OpenAlready("submission");
    }
    requireNoneAlone(record);
  }

  /**
   * @throws OpenAlready if an act of the record that stands alone is under way
   */
  void requireNoneAlone(RegisterRecord record) {
    acts.openAlone(record.id())
        .ifPresent(
            act -> {
              throw new OpenAlready(act.form());
            });
  }

  /** Whether an act of the record that stands alone is under way. */
  boolean isOneAlone(RegisterRecord record) {
    return acts.openAlone(record.id()).isPresent();
  }

  private String nameOf(UUID account) {
    return accounts.find(account).map(found -> found.staff().name()).orElse("");
  }

  private static Map<String, String> reasonLeaf(Optional<String> reason) {
    Map<String, String> leaves = new TreeMap<>();
    reason.ifPresent(text -> leaves.put("reason", text));
    return leaves;
  }
}
