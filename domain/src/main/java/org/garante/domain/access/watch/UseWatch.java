package org.garante.domain.access.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.garante.domain.access.Account;
import org.garante.domain.access.Actor;
import org.garante.domain.access.Open;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;

/**
 * Looks at what accounts did in this hour and the one before, raises an alert once for each
 * account, rule and hour, and locks an account that went beyond the second threshold, unless that
 * left nobody to release it (ADR 42).
 */
@ApplicationScoped
@Transactional
public class UseWatch {
  private static final Duration BACK = Duration.ofHours(1);

  private final WatchRepository watch;
  private final Ledger ledger;
  private final Clock clock;

  @Inject
  public UseWatch(WatchRepository watch, Ledger ledger, Clock clock) {
    this.watch = watch;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** One look; nothing if another node is at it. */
  @Open("the background calls it; nobody is signed in there")
  public void look() {
    if (!watch.alone()) {
      return;
    }
    Instant now = clock.instant();
    List<UseThreshold> thresholds = watch.thresholds(now);
    Instant since = now.truncatedTo(ChronoUnit.HOURS).minus(BACK);
    List<WatchRepository.Raised> raised = watch.raised(since);
    for (Use use : watch.uses(since)) {
      List<UseThreshold> passed =
          thresholds.stream().filter(threshold -> isNews(threshold, use, raised)).toList();
      if (!passed.isEmpty()) {
        watch
            .lockAccount(use.account())
            .ifPresent(of -> passed.forEach(threshold -> judge(of, threshold, use, now)));
      }
    }
  }

  /** Whether it passes a threshold and nothing came of that yet. */
  private static boolean isNews(
      UseThreshold threshold, Use use, List<WatchRepository.Raised> raised) {
    long count = threshold.rule().count(use);
    return threshold.alerts(count)
        && raised.stream()
            .filter(one -> one.account().equals(use.account()) && one.hour().equals(use.hour()))
            .filter(one -> one.rule() == threshold.rule())
            .noneMatch(one -> one.locked() || !threshold.locks(count));
  }

  private void judge(Account of, UseThreshold threshold, Use use, Instant now) {
    AccessAlert alert =
        watch
            .alert(of.id(), threshold.rule(), use.hour())
            .orElseGet(() -> raise(of, threshold, use, now));
    if (threshold.locks(threshold.rule().count(use))
        && of.isActive()
        && !watch.hasLocked(alert.id())
        && watch.releasersBesides(of.staff().id())) {
      of.lock();
      watch.add(new AccountLock(of, alert, now));
      enter(LedgerAction.ACCOUNT_LOCK, of, alert);
    }
  }

  private AccessAlert raise(Account of, UseThreshold threshold, Use use, Instant now) {
    AccessAlert alert = new AccessAlert(of, threshold, use, now);
    watch.add(alert);
    enter(LedgerAction.ACCESS_ALERT, of, alert);
    return alert;
  }

  private void enter(LedgerAction action, Account of, AccessAlert alert) {
    ledger.enterBy(
        NewEntry.with(action, of.username(), Map.of("parameters", alert.text())), Actor.NOBODY);
  }
}
