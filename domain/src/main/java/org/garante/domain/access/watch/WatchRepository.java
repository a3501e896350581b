package org.garante.domain.access.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;

/** Keeps alerts and locks, and counts what accounts did. */
public interface WatchRepository {
  /** Whether this is the only watch of the cluster until the transaction ends. */
  boolean alone();

  /** What each account did in each hour of the clock from then on, and since it was released. */
  List<Use> uses(Instant since);

  /** The thresholds in force at that time. */
  List<UseThreshold> thresholds(Instant at);

  /** What was raised for hours from then on. */
  List<Raised> raised(Instant since);

  /**
   * What was raised already.
   *
   * @param locked whether it locked the account, even if that is released since
   */
  record Raised(UUID account, UseRule rule, Instant hour, boolean locked) {}

  Optional<AccessAlert> alert(UUID account, UseRule rule, Instant hour);

  /** The alert, held until the transaction ends. */
  Optional<AccessAlert> lockAlert(UUID id);

  void add(AccessAlert alert);

  /** The account with its person, held until the transaction ends. */
  Optional<Account> lockAccount(UUID id);

  /** Whether an account was locked with that alert, even if it is released since. */
  boolean hasLocked(UUID alert);

  /**
   * Whether an administrator and an auditor, two persons with active accounts, would be there to
   * release that person.
   */
  boolean releasersBesides(UUID person);

  void add(AccountLock lock);

  /** Keeps the signature that was just given; with the second one the account is released. */
  void signed(AccountLock lock);

  /** What keeps the account locked; whoever signs it holds the account. */
  Optional<AccountLock> holding(UUID account);
}
