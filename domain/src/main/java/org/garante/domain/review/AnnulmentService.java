package org.garante.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Requires;
import org.garante.domain.access.Subject;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.text.ReasonRequired;

/**
 * Annuls records: one proposes, one seconds, one completes, and they are three different persons.
 */
@ApplicationScoped
@Transactional
public class AnnulmentService {
  private final Subjects subjects;
  private final RecordRepository records;
  private final AnnulmentRepository annulments;
  private final Steps steps;
  private final Permit permit;
  private final CurrentAccount current;

  @Inject
  public AnnulmentService(
      Subjects subjects,
      RecordRepository records,
      AnnulmentRepository annulments,
      Steps steps,
      Permit permit,
      CurrentAccount current) {
    this.subjects = subjects;
    this.records = records;
    this.annulments = annulments;
    this.steps = steps;
    this.permit = permit;
    this.current = current;
  }

  /**
   * Proposes to annul a record, approved or not.
   *
   * @throws OpenAlready if a submission or an annulment of it is under way
   */
  @Requires(Action.ANNUL_PROPOSE)
  public UUID propose(UUID recordId, String reason) {
    String why = ReasonRequired.in(reason);
    Account by = current.get();
    RegisterRecord record = records.lock(recordId).orElseThrow(() -> new UnknownRecord(recordId));
    Subject subject = subjects.of(record);
    permit.check(Action.ANNUL_PROPOSE, by, subject);
    if (subject.oversight() && !subject.authors().contains(by.staff().id())) {
      throw new org.garante.domain.access.NotPermitted(Action.ANNUL_PROPOSE);
    }
    steps.requireNothingOpen(record);
    Annulment annulment = new Annulment(record, why, by, steps.now());
    annulments.add(annulment);
    steps.propose(record, annulment, by);
    return annulment.id();
  }

  /**
   * The first signature after the proposer's: of the owner agency's supervisor, or for a note of
   * oversight.
   */
  @Requires(Action.ANNUL_FIRST)
  public void second(UUID annulmentId) {
    Account by = current.get();
    Annulment annulment = lock(annulmentId);
    RegisterRecord record = lockFor(annulment, Action.ANNUL_FIRST, by);
    annulment.second(by);
    steps.take(
        record,
        annulment,
        Annulment.State.PROPOSED,
        LedgerAction.ANNUL_SECOND,
        by,
        Optional.empty());
  }

  /** The second signature, of oversight; the record is annulled. */
  @Requires(Action.ANNUL_SECOND)
  public void complete(UUID annulmentId) {
    Account by = current.get();
    Annulment annulment = lock(annulmentId);
    RegisterRecord record = lockFor(annulment, Action.ANNUL_SECOND, by);
    annulment.complete(by);
    record.annul();
    steps.take(
        record,
        annulment,
        Annulment.State.SECONDED,
        LedgerAction.ANNUL_COMPLETE,
        by,
        Optional.empty());
    steps.follow(record);
  }

  /** Ends it without effect, for a reason; whoever may propose, second or complete it may do so. */
  @Requires({Action.ANNUL_PROPOSE, Action.ANNUL_FIRST, Action.ANNUL_SECOND})
  public void refuse(UUID annulmentId, String reason) {
    String why = ReasonRequired.in(reason);
    Account by = current.get();
    Annulment annulment = lock(annulmentId);
    Annulment.State from = annulment.state();
    Action needed = from == Annulment.State.PROPOSED ? Action.ANNUL_FIRST : Action.ANNUL_SECOND;
    boolean own = annulment.proposedBy().equals(by.staff().id());
    RegisterRecord record = lockFor(annulment, own ? Action.ANNUL_PROPOSE : needed, by);
    annulment.refuse();
    steps.take(record, annulment, from, LedgerAction.ANNUL_REFUSE, by, Optional.of(why));
  }

  private Annulment lock(UUID id) {
    return annulments.lock(id).orElseThrow(() -> new UnknownRecord(id));
  }

  private RegisterRecord lockFor(Annulment annulment, Action action, Account by) {
    RegisterRecord record = records.lock(annulment.record()).orElseThrow();
    permit.check(action, by, subjects.of(record));
    return record;
  }
}
