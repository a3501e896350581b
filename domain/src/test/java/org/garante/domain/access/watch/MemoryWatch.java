package org.garante.domain.access.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.MemoryAccounts;
import org.garante.domain.access.Role;

/** Alerts and locks in memory; what accounts did is given. */
final class MemoryWatch implements WatchRepository, WatchQuery {
  final List<Use> uses = new ArrayList<>();
  final List<AccessAlert> alerts = new ArrayList<>();
  final List<AccountLock> locks = new ArrayList<>();
  boolean alone = true;
  private final MemoryAccounts accounts;

  MemoryWatch(MemoryAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean alone() {
    return alone;
  }

  @Override
  public List<Use> uses(Instant since) {
    return uses.stream().filter(use -> !use.hour().isBefore(since)).toList();
  }

  @Override
  public List<UseThreshold> thresholds(Instant at) {
    return List.of(
        new UseThreshold(UseRule.READS, 60, 240),
        new UseThreshold(UseRule.NIGHT_READS, 20, 80),
        new UseThreshold(UseRule.PERSONS, 300, 1200),
        new UseThreshold(UseRule.EXPORTS, 20, 100),
        new UseThreshold(UseRule.REFUSALS, 15, 60));
  }

  @Override
  public List<Raised> raised(Instant since) {
    return alerts.stream()
        .map(
            alert -> new Raised(alert.account(), alert.rule(), alert.hour(), hasLocked(alert.id())))
        .toList();
  }

  @Override
  public Optional<AccessAlert> alert(UUID account, UseRule rule, Instant hour) {
    return alerts.stream()
        .filter(
            alert ->
                alert.account().equals(account)
                    && alert.rule() == rule
                    && alert.hour().equals(hour))
        .findFirst();
  }

  @Override
  public Optional<AccessAlert> lockAlert(UUID id) {
    return alerts.stream().filter(alert -> alert.id().equals(id)).findFirst();
  }

  @Override
  public void add(AccessAlert alert) {
    alerts.add(alert);
  }

  @Override
  public Optional<Account> lockAccount(UUID id) {
    return accounts.find(id);
  }

  @Override
  public boolean hasLocked(UUID alert) {
    return locks.stream().anyMatch(lock -> lock.alert().equals(alert));
  }

  @Override
  public boolean releasersBesides(UUID person) {
    return active(Role.ADMIN, person).stream()
        .anyMatch(
            admin ->
                active(Role.AUDITOR, person).stream().anyMatch(auditor -> !auditor.equals(admin)));
  }

  private List<UUID> active(Role role, UUID person) {
    return accounts.all().stream()
        .filter(account -> account.isActive() && account.role() == role)
        .map(account -> account.staff().id())
        .filter(staff -> !staff.equals(person))
        .toList();
  }

  @Override
  public void add(AccountLock lock) {
    locks.add(lock);
  }

  @Override
  public void signed(AccountLock lock) {
    assertThat(locks).contains(lock);
  }

  @Override
  public Optional<AccountLock> holding(UUID account) {
    return locks.stream()
        .filter(lock -> lock.account().equals(account) && !lock.isReleased())
        .findFirst();
  }

  @Override
  public List<AlertRow> alerts(int before, int limit) {
    return List.of();
  }

  @Override
  public long open() {
    return alerts.stream().filter(alert -> alert.closedAt().isEmpty()).count();
  }

  @Override
  public Optional<LockRow> lock(UUID account) {
    return Optional.empty();
  }
}
