package org.garante.domain.access.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.MemoryAccounts;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.garante.domain.access.grant.OtherPersonNeeded;
import org.garante.domain.ground.Capital;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.MemoryLedger;
import org.garante.domain.ledger.MovableClock;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.text.ReasonRequired;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unusual use raises an alert, and beyond a second threshold locks the account (LNRD 16). */
class UseWatchTest {
  /** Noon in the capital. */
  private static final Instant NOON = Instant.parse("2025-06-20T18:00:00Z");

  /** 22:00 in the capital. */
  private static final Instant NIGHT = Instant.parse("2025-06-21T04:00:00Z");

  private final MovableClock clock = new MovableClock("2025-06-20T18:20:00Z");
  private final MemoryAccounts accounts = new MemoryAccounts();
  private final MemoryWatch memory = new MemoryWatch(accounts);
  private final MemoryLedger entries = new MemoryLedger();
  private final CurrentAccount current = new CurrentAccount();
  private final Ledger ledger =
      new Ledger(entries, current, clock, new SealingWatch(entries, clock));
  private final UseWatch watch = new UseWatch(memory, ledger, clock);
  private final AlertService service = new AlertService(memory, memory, ledger, current, clock);
  private final Account ana = person("ana", Role.RECORDER);
  private final Account admin = person("admin", Role.ADMIN);
  private final Account auditor = person("auditor", Role.AUDITOR);

  @BeforeEach
  void nobodyIsSignedIn() {
    assertThat(current.find()).isEmpty();
  }

  @Test
  void as_many_as_the_threshold_are_usual() {
    did(ana, NOON, 60, 15);
    assertThat(memory.alerts).isEmpty();
    assertThat(entries.entries()).isEmpty();
  }

  @Test
  void one_more_raises_an_alert_once() {
    did(ana, NOON, 61, 0);
    watch.look();
    assertThat(memory.alerts).hasSize(1);
    AccessAlert alert = memory.alerts.get(0);
    assertThat(alert.rule()).isEqualTo(UseRule.READS);
    assertThat(alert.uses()).isEqualTo(61);
    assertThat(alert.hour()).isEqualTo(NOON);
    assertThat(entries.actions()).containsExactly(LedgerAction.ACCESS_ALERT);
    assertThat(entries.entries().get(0).object()).contains("ana");
    assertThat(entries.entries().get(0).account()).isEmpty();
    assertThat(ana.isActive()).isTrue();
  }

  @Test
  void refusals_are_counted_apart() {
    did(ana, NOON, 0, 16);
    assertThat(memory.alerts).extracting(AccessAlert::rule).containsExactly(UseRule.REFUSALS);
  }

  @Test
  void persons_shown_and_exports_are_counted_apart() {
    memory.uses.add(new Use(ana.id(), NOON, 0, 300, 20, 0, Capital.ZONE));
    watch.look();
    assertThat(memory.alerts).isEmpty();
    memory.uses.set(0, new Use(ana.id(), NOON, 0, 301, 21, 0, Capital.ZONE));
    watch.look();
    assertThat(memory.alerts)
        .extracting(AccessAlert::rule)
        .containsExactlyInAnyOrder(UseRule.PERSONS, UseRule.EXPORTS);
  }

  @Test
  void night_is_from_22_to_07() {
    assertThat(new Use(ana.id(), NIGHT.minusSeconds(3600), 21, 0, 0, 0, Capital.ZONE).isAtNight())
        .isFalse();
    assertThat(new Use(ana.id(), NIGHT, 21, 0, 0, 0, Capital.ZONE).isAtNight()).isTrue();
    assertThat(
            new Use(ana.id(), Instant.parse("2025-06-21T12:00:00Z"), 1, 0, 0, 0, Capital.ZONE)
                .isAtNight())
        .isTrue();
    assertThat(
            new Use(ana.id(), Instant.parse("2025-06-21T13:00:00Z"), 1, 0, 0, 0, Capital.ZONE)
                .isAtNight())
        .isFalse();
    clock.set(NIGHT.plusSeconds(60));
    did(ana, NIGHT, 21, 0);
    assertThat(memory.alerts).extracting(AccessAlert::rule).containsExactly(UseRule.NIGHT_READS);
  }

  @Test
  void second_threshold_itself_does_not_lock() {
    did(ana, NOON, 240, 60);
    assertThat(memory.alerts).hasSize(2);
    assertThat(ana.isActive()).isTrue();
  }

  @Test
  void beyond_the_second_threshold_the_account_is_locked_once() {
    did(ana, NOON, 241, 61);
    watch.look();
    assertThat(ana.status()).isEqualTo(Account.Status.LOCKED);
    assertThat(memory.locks).hasSize(1);
    assertThat(entries.actions())
        .containsExactly(
            LedgerAction.ACCESS_ALERT, LedgerAction.ACCOUNT_LOCK, LedgerAction.ACCESS_ALERT);
  }

  @Test
  void alert_comes_first_and_the_lock_when_it_goes_on() {
    did(ana, NOON, 100, 0);
    memory.uses.clear();
    did(ana, NOON, 300, 0);
    assertThat(memory.alerts).singleElement().extracting(AccessAlert::uses).isEqualTo(100L);
    assertThat(ana.status()).isEqualTo(Account.Status.LOCKED);
  }

  @Test
  void nobody_is_locked_if_nobody_were_left_to_release_them() {
    did(auditor, NOON, 500, 0);
    did(admin, NOON, 0, 500);
    assertThat(memory.alerts).hasSize(2);
    assertThat(auditor.isActive()).isTrue();
    assertThat(admin.isActive()).isTrue();
    person("second.auditor", Role.AUDITOR);
    watch.look();
    assertThat(auditor.status()).isEqualTo(Account.Status.LOCKED);
    assertThat(admin.isActive()).isTrue();
  }

  @Test
  void one_person_with_both_roles_releases_nobody() {
    Account both = new Account("both", admin.staff(), "SABG", Role.AUDITOR, NOON);
    both.activate();
    accounts.add(both);
    auditor.disable();
    did(ana, NOON, 500, 0);
    assertThat(ana.isActive()).isTrue();
  }

  @Test
  void administrator_and_auditor_release_it_together() {
    did(ana, NOON, 241, 0);
    assertThat(as(admin, () -> service.release(ana.id(), "Cotejo ordenado"))).isFalse();
    assertThat(ana.status()).isEqualTo(Account.Status.LOCKED);
    assertThat(as(auditor, () -> service.release(ana.id(), "Oficio 3/2025"))).isTrue();
    assertThat(ana.isActive()).isTrue();
    assertThat(entries.actions())
        .endsWith(LedgerAction.ACCOUNT_RELEASE, LedgerAction.ACCOUNT_RELEASE);
    watch.look();
    assertThat(ana.isActive()).isTrue();
    assertThatThrownBy(() -> as(admin, () -> service.release(ana.id(), "otra vez")))
        .isInstanceOf(NotLocked.class);
  }

  @Test
  void after_a_release_what_is_done_from_then_on_counts_and_locks_again() {
    did(ana, NOON, 241, 0);
    as(admin, () -> service.release(ana.id(), "Cotejo ordenado"));
    as(auditor, () -> service.release(ana.id(), "Oficio 3/2025"));
    Instant released = clock.instant();
    memory.uses.set(0, new Use(ana.id(), released, 240, 0, 0, 0, Capital.ZONE));
    watch.look();
    assertThat(ana.isActive()).isTrue();
    memory.uses.set(0, new Use(ana.id(), released, 241, 0, 0, 0, Capital.ZONE));
    watch.look();
    assertThat(ana.status()).isEqualTo(Account.Status.LOCKED);
    assertThat(memory.alerts).extracting(AccessAlert::hour).containsExactly(NOON, released);
  }

  @Test
  void two_of_one_role_do_not_release_it() {
    did(ana, NOON, 241, 0);
    Account other = person("other.admin", Role.ADMIN);
    as(admin, () -> service.release(ana.id(), "Cotejo"));
    assertThatThrownBy(() -> as(other, () -> service.release(ana.id(), "Cotejo")))
        .isInstanceOf(OtherPersonNeeded.class);
  }

  @Test
  void one_person_with_two_accounts_does_not_release_it() {
    did(ana, NOON, 241, 0);
    Account both = new Account("both", admin.staff(), "SABG", Role.AUDITOR, NOON);
    both.activate();
    as(admin, () -> service.release(ana.id(), "Cotejo"));
    assertThatThrownBy(() -> as(both, () -> service.release(ana.id(), "Cotejo")))
        .isInstanceOf(OtherPersonNeeded.class);
  }

  @Test
  void person_locked_out_releases_nothing_of_theirs() {
    did(ana, NOON, 241, 0);
    Account own = new Account("ana.audit", ana.staff(), "SABG", Role.AUDITOR, NOON);
    own.activate();
    assertThatThrownBy(() -> as(own, () -> service.release(ana.id(), "Era yo")))
        .isInstanceOf(OtherPersonNeeded.class);
    assertThatThrownBy(() -> as(admin, () -> service.release(ana.id(), "\u200B\u00A0")))
        .isInstanceOf(ReasonRequired.class);
  }

  @Test
  void lock_is_released_by_who_the_page_says() {
    UUID person = UUID.randomUUID();
    LockRow lock = new LockRow(person, UseRule.READS, NOON, null, null, null, null);
    assertThat(lock.isReleasableBy(person, Role.AUDITOR)).isFalse();
    assertThat(lock.isReleasableBy(admin.staff().id(), Role.ADMIN)).isTrue();
    assertThat(lock.isReleasableBy(admin.staff().id(), Role.OBSERVER)).isFalse();
    LockRow signed =
        new LockRow(person, UseRule.READS, NOON, admin.staff().id(), "admin", Role.ADMIN, NOON);
    assertThat(signed.isReleasableBy(admin.staff().id(), Role.AUDITOR)).isFalse();
    assertThat(signed.isReleasableBy(auditor.staff().id(), Role.ADMIN)).isFalse();
    assertThat(signed.isReleasableBy(auditor.staff().id(), Role.AUDITOR)).isTrue();
  }

  @Test
  void alert_is_closed_once_by_another_person_with_what_was_found() {
    did(auditor, NOON, 61, 0);
    UUID alert = memory.alerts.get(0).id();
    assertThatThrownBy(() -> as(auditor, () -> close(alert, "Nada")))
        .isInstanceOf(OtherPersonNeeded.class);
    Account observer = person("observer", Role.OBSERVER);
    assertThat(as(observer, service::open)).isEqualTo(1);
    as(observer, () -> close(alert, "Visita ordenada"));
    assertThat(as(observer, service::open)).isZero();
    assertThat(entries.actions()).endsWith(LedgerAction.ACCESS_ALERT_CLOSE);
    assertThatThrownBy(() -> as(observer, () -> close(alert, "Otra vez")))
        .isInstanceOf(AlertClosed.class);
    assertThat(as(observer, () -> service.alerts(0))).isEmpty();
    assertThat(as(observer, () -> service.lock(ana.id()))).isEmpty();
  }

  @Test
  void disabled_account_stays_disabled() {
    did(ana, NOON, 241, 0);
    ana.disable();
    assertThatThrownBy(() -> as(admin, () -> service.release(ana.id(), "Cotejo")))
        .isInstanceOf(NotLocked.class);
    ana.release();
    ana.lock();
    assertThat(ana.status()).isEqualTo(Account.Status.DISABLED);
  }

  @Test
  void only_one_node_looks_and_only_at_the_last_hours() {
    memory.alone = false;
    did(ana, NOON, 241, 0);
    memory.alone = true;
    memory.uses.clear();
    did(ana, NOON.minusSeconds(7200), 241, 0);
    assertThat(memory.alerts).isEmpty();
  }

  private void did(Account account, Instant hour, long reads, long refusals) {
    memory.uses.add(new Use(account.id(), hour, reads, 0, 0, refusals, Capital.ZONE));
    watch.look();
  }

  private boolean close(UUID alert, String finding) {
    service.close(alert, finding);
    return true;
  }

  private <T> T as(Account account, java.util.function.Supplier<T> use) {
    current.actAs(account);
    return use.get();
  }

  private Account person(String username, Role role) {
    StaffMember staff = new StaffMember("S-" + username, username);
    Account account = new Account(username, staff, "SABG", role, clock.instant());
    account.activate();
    accounts.add(account);
    return account;
  }
}
