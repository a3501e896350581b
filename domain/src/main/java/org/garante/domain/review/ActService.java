package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.ActPermit.Signature;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Requires;
import org.garante.domain.access.Subject;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Strength;
import org.garante.domain.text.ReasonRequired;

/**
 * Enters acts, and has them signed by others or struck. An act is entered once, by one press; what
 * it says counts at once or when it is signed, as its kind says.
 */
@ApplicationScoped
@Transactional
public class ActService {
  private final ActKinds kinds;
  private final ActParties parties;
  private final RuleBook rules;
  private final RecordRepository records;
  private final ActRepository acts;
  private final Steps steps;
  private final Permit permit;
  private final CurrentAccount current;

  @Inject
  public ActService(
      ActKinds kinds,
      ActParties parties,
      RuleBook rules,
      RecordRepository records,
      ActRepository acts,
      Steps steps,
      Permit permit,
      CurrentAccount current) {
    this.kinds = kinds;
    this.parties = parties;
    this.rules = rules;
    this.records = records;
    this.acts = acts;
    this.steps = steps;
    this.permit = permit;
    this.current = current;
  }

  /**
   * Enters an act: act, typed rows, transition, findings and ledger entry in one transaction. Asked
   * again with the same id it gives the same act.
   *
   * @return the act's id
   * @throws NotSubmittable with the findings, if a rule refuses it
   * @throws OpenAlready if it stands alone and something else of the record is under way
   * @throws AlreadyAnnulled if the record is annulled
   */
  @Requires(Action.ACT)
  public UUID enter(ActEntry typed) {
    Account by = current.get();
    ActKind<Form> kind = kinds.get(typed.kind());
    ActEntry asked = typed.with(clean(kind, typed.form()));
    RegisterRecord record =
        records.lock(asked.record()).orElseThrow(() -> new UnknownRecord(asked.record()));
    Optional<Act> made = acts.find(asked.id());
    if (made.isPresent()) {
      return same(made.get(), asked, by);
    }
    requireEnterable(kind, record, by);
    RuleBook.CheckedAct checked = rules.check(kind, asked, record);
    if (checked.isRefused()) {
      throw new NotSubmittable(checked.findings());
    }
    Instant at = steps.now();
    Set<UUID> persons = kind.persons(asked.form(), parties.persons(record));
    ActContent content =
        new ActContent(
            asked.id(),
            record.id(),
            kind,
            asked.about(),
            asked.corrects(),
            kind.json().contentText(asked.form()),
            checked.links());
    steps.enter(
        content.deed(by.staff().id(), persons, checked.findings()),
        hash -> keep(kind, asked.form(), content, hash, persons, checked, by, at),
        by,
        at);
    settle(record);
    return asked.id();
  }

  private Act keep(
      ActKind<Form> kind,
      Form form,
      ActContent content,
      String hash,
      Set<UUID> persons,
      RuleBook.CheckedAct checked,
      Account by,
      Instant at) {
    Act act = new Act(kind, content, hash, kind.happened(form), by, at);
    acts.add(act, kind, checked.links(), persons, checked.findings());
    return act;
  }

  private static Form clean(ActKind<Form> kind, Form form) {
    return kind.json().fromDraft(FormJson.draftText(form));
  }

  /** A second press, or the same sent again after a lost answer. */
  private static UUID same(Act made, ActEntry asked, Account by) {
    if (made.record().equals(asked.record())
        && made.form().equals(asked.kind())
        && made.author().equals(by.staff().id())) {
      return made.id();
    }
    throw new UnknownRecord(asked.id());
  }

  private void requireEnterable(ActKind<Form> kind, RegisterRecord record, Account by) {
    if (!kind.isOf(parties.kind(record))) {
      throw new UnknownRecord(kind.code());
    }
    Subject subject = parties.subject(record);
    permit.check(Action.ACT, by, subject);
    if (!kind.permit().allowsEntering(by, subject)) {
      throw new NotPermitted(Action.ACT);
    }
    if (kind.isAlone()) {
      steps.requireNothingOpen(record);
    } else if (record.isAnnulled()) {
      throw new AlreadyAnnulled();
    }
  }

  /**
   * Gives an act its next signature.
   *
   * @param seen how far it had come when the person looked at it: what they sign is what they saw
   * @throws SamePersonForbidden if the person has signed it, as its author or after
   * @throws AlreadyDecided if it has moved since, or takes no signature any more
   * @throws DecisionBarred if a rule bars what would count by this signature
   */
  @Requires(Action.ACT)
  public void sign(UUID actId, ActStatus seen) {
    sign(lock(actId), seen, current.get());
  }

  /**
   * Signs several that were entered and that nobody else has signed, all or none.
   *
   * @throws SamePersonForbidden if the person has signed one of them
   */
  @Requires(Action.ACT)
  public void signAll(List<UUID> actIds) {
    Account by = current.get();
    actIds.stream().distinct().sorted().forEach(id -> sign(lock(id), ActStatus.ENTERED, by));
  }

  private void sign(Act act, ActStatus seen, Account by) {
    if (act.status() != seen) {
      throw new AlreadyDecided(act.status());
    }
    ActKind<Form> kind = kinds.get(act.form());
    RegisterRecord record = records.lock(act.record()).orElseThrow();
    ActStatus to = act.next().orElseThrow(() -> new AlreadyDecided(act.status()));
    if (!mayGive(next(act), kind, act, record, by)) {
      throw new NotPermitted(Action.ACT);
    }
    if (steps.signersOf(act).contains(by.staff().id())) {
      throw new SamePersonForbidden();
    }
    if (to == ActStatus.CONFIRMED && kind.counts() == ActKind.Counts.WHEN_SIGNED) {
      requireNotBarred(kind, act, record);
    }
    steps.take(record, act, to, by, Optional.empty());
    if (to == ActStatus.CONFIRMED && kind.isAnnulling()) {
      record.annul();
    }
    settle(record);
  }

  private void requireNotBarred(ActKind<Form> kind, Act act, RegisterRecord record) {
    rules.judge(kind, act, record).stream()
        .filter(finding -> finding.strength() == Strength.BARS_DECISION)
        .map(Finding::rule)
        .findFirst()
        .ifPresent(
            rule -> {
              throw new DecisionBarred(rule);
            });
  }

  /** Ends an act without effect, for a reason: its author, or whose signature would be next. */
  @Requires(Action.ACT)
  public void strike(UUID actId, String reason) {
    String why = ReasonRequired.in(reason);
    Account by = current.get();
    Act act = lock(actId);
    if (!act.status().isOpen()) {
      throw new AlreadyDecided(act.status());
    }
    ActKind<Form> kind = kinds.get(act.form());
    RegisterRecord record = records.lock(act.record()).orElseThrow();
    boolean own = act.author().equals(by.staff().id());
    boolean may =
        own
            ? kind.permit().allowsEntering(by, parties.subject(record))
            : act.isOpen() && mayGive(next(act), kind, act, record, by);
    if (!may) {
      throw new NotPermitted(Action.ACT);
    }
    steps.take(record, act, ActStatus.STRUCK, by, Optional.of(why));
    settle(record);
  }

  private static Signature next(Act act) {
    return act.status() == ActStatus.ENTERED ? Signature.SECOND : Signature.THIRD;
  }

  private boolean mayGive(
      Signature place, ActKind<Form> kind, Act act, RegisterRecord record, Account by) {
    return kind.permit().allowsSigning(place, by, parties.subject(record), act.authorAgency());
  }

  private Act lock(UUID id) {
    return acts.lock(id).orElseThrow(() -> new UnknownRecord(id));
  }

  /** Keeps ready what the acts come to, and has the rules look again. */
  private void settle(RegisterRecord record) {
    record.stand(
        parties.kind(record).states().map(states -> states.fold(acts.counting(record.id()))));
    steps.follow(record);
  }
}
