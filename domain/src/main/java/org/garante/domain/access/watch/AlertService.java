package org.garante.domain.access.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Requires;
import org.garante.domain.access.grant.OtherPersonNeeded;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.text.ReasonRequired;

/** Shows alerts, closes them, and releases accounts that were locked. */
@ApplicationScoped
@Transactional
public class AlertService {
  /** How many are shown at once. */
  public static final int SHOWN = 200;

  private final WatchRepository watch;
  private final WatchQuery query;
  private final Ledger ledger;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public AlertService(
      WatchRepository watch, WatchQuery query, Ledger ledger, CurrentAccount current, Clock clock) {
    this.watch = watch;
    this.query = query;
    this.ledger = ledger;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Open ones first, then the newest; one more than are shown where there are more.
   *
   * @param before how many of them were shown before
   */
  @Requires(Action.READ_ALERTS)
  public List<AlertRow> alerts(int before) {
    return query.alerts(before, SHOWN + 1);
  }

  /** How many are open. */
  @Requires(Action.READ_ALERTS)
  public long open() {
    return query.open();
  }

  /** What keeps an account locked; empty if it is not. */
  @Requires(Action.READ_ALERTS)
  public Optional<LockRow> lock(UUID account) {
    return query.lock(account);
  }

  /**
   * Closes an alert, with what was found out.
   *
   * @throws AlertClosed if it was closed before
   * @throws OtherPersonNeeded if it is about the same person
   */
  @Requires(Action.CLOSE_ALERT)
  public void close(UUID id, String finding) {
    String reason = ReasonRequired.in(finding);
    AccessAlert alert = watch.lockAlert(id).orElseThrow(AlertClosed::new);
    alert.close(current.get(), clock.instant());
    Account of = watch.lockAccount(alert.account()).orElseThrow();
    enter(LedgerAction.ACCESS_ALERT_CLOSE, of, alert.text(), reason);
  }

  /**
   * Signs the release of an account; with the second signature it can be used again.
   *
   * @return whether it can
   * @throws NotLocked if it is not locked
   * @throws OtherPersonNeeded if it is not for this person or role to sign
   */
  @Requires(Action.RELEASE_ACCOUNT)
  public boolean release(UUID account, String why) {
    String reason = ReasonRequired.in(why);
    Account of = watch.lockAccount(account).orElseThrow(NotLocked::new);
    AccountLock lock = watch.holding(account).orElseThrow(NotLocked::new);
    if (of.status() != Account.Status.LOCKED) {
      throw new NotLocked();
    }
    lock.sign(current.get(), clock.instant());
    watch.signed(lock);
    if (lock.isReleased()) {
      of.release();
    }
    String step = "alert=" + lock.alert() + "&released=" + lock.isReleased();
    enter(LedgerAction.ACCOUNT_RELEASE, of, step, reason);
    return lock.isReleased();
  }

  private void enter(LedgerAction action, Account of, String parameters, String reason) {
    ledger.enter(
        NewEntry.with(action, of.username(), Map.of("parameters", parameters, "reason", reason)));
  }
}
