package org.garante.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.garante.domain.access.Actor;
import org.garante.domain.access.CurrentAccount;

/**
 * Appends entries. A write is entered in its own transaction and fails with it; a read is committed
 * before its answer leaves; a refusal has a transaction of its own, because what was refused is
 * rolled back. Appending takes no lock.
 */
@ApplicationScoped
public class Ledger {
  private static final String OPERATOR = "operator";

  private final LedgerRepository entries;
  private final CurrentAccount current;
  private final Clock clock;
  private final SealingWatch watch;

  @Inject
  public Ledger(LedgerRepository entries, CurrentAccount current, Clock clock, SealingWatch watch) {
    this.entries = entries;
    this.current = current;
    this.clock = clock;
    this.watch = watch;
  }

  /** Enters a write. If the entry cannot be written, nor is what it tells of. */
  @Transactional(TxType.MANDATORY)
  public LedgerEntry enter(NewEntry newEntry) {
    return append(newEntry, current.actor(), clock.instant());
  }

  /**
   * Enters a write of which the register keeps the time too.
   *
   * @param at as {@link #now} told it
   */
  @Transactional(TxType.MANDATORY)
  public LedgerEntry enter(NewEntry newEntry, Instant at) {
    return append(newEntry, current.actor(), at);
  }

  /** Enters several steps of records, all of one time. */
  @Transactional(TxType.MANDATORY)
  public List<LedgerEntry> enter(List<NewEntry> steps) {
    steps.stream().map(NewEntry::action).distinct().forEach(watch::require);
    Instant at = clock.instant();
    List<LedgerRepository.Opened> made =
        steps.stream().map(step -> opened(step, current.actor(), at)).toList();
    entries.add(made);
    return made.stream().map(LedgerRepository.Opened::entry).toList();
  }

  /** The application's time, no finer than entries and the register keep it. */
  @Transactional(TxType.SUPPORTS)
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Enters a read. It is committed with the service's own transaction, which ends before the first
   * byte of the answer leaves; if it cannot be committed there is no answer. What streams enters
   * its start in a call of its own before.
   */
  @Transactional(TxType.REQUIRED)
  public LedgerEntry enterRead(NewEntry newEntry) {
    return append(newEntry, current.actor(), clock.instant());
  }

  /**
   * Enters what was refused or tried by an actor who is not signed in, in a transaction of its own.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public LedgerEntry enterApart(NewEntry newEntry, Actor actor) {
    return append(newEntry, actor, clock.instant());
  }

  /** Enters what the register does of itself, with nobody signed in: a write like any other. */
  @Transactional(TxType.MANDATORY)
  public LedgerEntry enterBy(NewEntry newEntry, Actor actor) {
    return append(newEntry, actor, clock.instant());
  }

  private LedgerEntry append(NewEntry newEntry, Actor actor, Instant at) {
    watch.require(newEntry.action());
    if (newEntry.action().isOfAdministration()) {
      enterChangesOfOperator(at);
      return keep(newEntry.and(entries.changes()), actor, at);
    }
    if (newEntry.action() == LedgerAction.EXPORT_START) {
      enterChangesOfOperator(at);
    }
    return keep(newEntry, actor, at);
  }

  /** What came with a migration is entered before anything builds on it or leaves. */
  private void enterChangesOfOperator(Instant at) {
    Map<String, JsonValue> changes = entries.changesOfOperator();
    if (!changes.isEmpty()) {
      keep(NewEntry.of(LedgerAction.OPERATOR_CHANGE, OPERATOR).and(changes), Actor.NOBODY, at);
    }
  }

  private LedgerEntry keep(NewEntry newEntry, Actor actor, Instant at) {
    LedgerRepository.Opened made = opened(newEntry, actor, at);
    entries.add(List.of(made));
    return made.entry();
  }

  private static LedgerRepository.Opened opened(NewEntry newEntry, Actor actor, Instant at) {
    LedgerEntry entry =
        new LedgerEntry(
            actor,
            newEntry.action(),
            newEntry.object().orElse(null),
            newEntry.submission().orElse(null),
            newEntry.subjects(),
            newEntry.commitment().hash(),
            at);
    List<LedgerOpening> openings =
        newEntry.commitment().leaves().entrySet().stream()
            .map(
                leaf ->
                    new LedgerOpening(
                        entry.id(),
                        leaf.getKey(),
                        leaf.getValue().salt(),
                        newEntry.contentOfSubmission() && !leaf.getKey().equals("reason")
                            ? null
                            : CanonicalJson.write(leaf.getValue().value())))
            .toList();
    return new LedgerRepository.Opened(entry, openings);
  }
}
