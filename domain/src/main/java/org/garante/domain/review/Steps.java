package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.garante.domain.review.CurrentFindings.Case;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.rule.Judgement;
import org.garante.domain.review.rule.Link;

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

  /** The same of several, some of which were judged as of now already. */
  void follow(List<Case> taken, Map<UUID, Judgement> judged) {
    live.follow(taken.stream().map(Case::record).toList(), judged);
  }

  /** Judges a content with which a record is about to begin, before anything of it is written. */
  Judgement first(RuleBook.Content content, RuleBook.Checked checked, Instant at) {
    return live.first(content, named(checked.outline()), checked.upon(), at);
  }

  /** Keeps what was judged so, once it is written. */
  void begin(Submission submission, Outline outline, Judgement first) {
    live.begin(submission, named(outline), first);
  }

  private static Set<UUID> named(Outline outline) {
    return outline.links().stream().map(Link::record).collect(Collectors.toSet());
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
    take(List.of(new Case(record, submission)), to, action, by, reason);
  }

  /** The same of several at once, each with an entry of its own. */
  void take(
      List<Case> cases,
      SubmissionStatus to,
      LedgerAction action,
      Account by,
      Optional<String> reason) {
    Map<UUID, Set<UUID>> persons =
        submissions.persons(
            cases.stream().map(each -> each.submission().id()).collect(Collectors.toSet()));
    List<NewEntry> deeds = new ArrayList<>();
    List<SubmissionStatus> left = new ArrayList<>();
    for (Case each : cases) {
      Submission submission = each.submission();
      SubmissionStatus from = submission.status();
      submission.become(to);
      left.add(from);
      deeds.add(
          new NewEntry(
              action,
              Optional.of(submission.record().toString()),
              Optional.of(submission.id()),
              persons.getOrDefault(submission.id(), Set.of()),
              decision(
                  "submission",
                  submission.id(),
                  each.record(),
                  submission.commitment(),
                  from,
                  to,
                  reason),
              false));
    }
    List<LedgerEntry> entries = ledger.enter(deeds);
    for (int i = 0; i < cases.size(); i++) {
      transitions.add(
          Transition.of(
              cases.get(i).submission(),
              left.get(i).name(),
              to,
              by,
              reason.orElse(null),
              entries.get(i)));
    }
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

  /** Those of these records of which an act that stands alone is under way. */
  Set<UUID> withOneAlone(Set<UUID> records) {
    return acts.withOpenAlone(records);
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
