package org.garante.domain.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.MemoryAccounts;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.MemoryLedger;
import org.garante.domain.ledger.MovableClock;
import org.garante.domain.ledger.SealingWatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInServiceTest {
  private static final String RIGHT = "correct horse battery";
  private static final String HERE = "10.0.0.1";
  private static final String ELSEWHERE = "10.0.0.2";

  /** Of an older setting, so that wrong ones are found wrong fast. */
  private static final PasswordHash RIGHT_HASH = PasswordHash.of(RIGHT, 1000);

  private final MovableClock clock = new MovableClock("2025-06-20T18:00:00Z");
  private final MemoryAccounts accounts = new MemoryAccounts();
  private final MemorySignIns attempts = new MemorySignIns(accounts);
  private final MemoryLedger entries = new MemoryLedger();
  private final CurrentAccount current = new CurrentAccount();
  private final Ledger ledger =
      new Ledger(entries, current, clock, new SealingWatch(entries, clock));
  private final LockOut lockOut = new LockOut(attempts, clock);
  private final SignInService service =
      new SignInService(
          accounts,
          lockOut,
          new SignIns(accounts, attempts, lockOut, ledger, current, clock),
          attempts,
          current,
          ledger);
  private final OwnAccountService own =
      new OwnAccountService(accounts, attempts, new PasswordRule(), lockOut, ledger, current);
  private final Account ana =
      new Account("ana", new StaffMember("S-1", "Ana"), "GN", Role.RECORDER, clock.instant());

  @BeforeEach
  void activeAccount() {
    attempts.password(ana, RIGHT_HASH);
    ana.activate();
    accounts.add(ana);
  }

  @Test
  void right_password_signs_in_and_is_entered() {
    assertThat(service.signIn(" Ana ", RIGHT, HERE)).isEqualTo(ana);
    assertThat(current.secret().flatMap(attempts::account)).contains(ana.id());
    assertThat(current.find()).contains(ana);
    assertThat(entries.actions()).containsExactly(LedgerAction.SIGN_IN);
    assertThat(entries.entries().get(0).account()).contains(ana.id());
  }

  @Test
  void wrong_password_fails_and_is_entered_as_nobody() {
    wrong(1, HERE);
    assertThat(entries.actions()).containsExactly(LedgerAction.SIGN_IN_FAILED);
    assertThat(entries.entries().get(0).account()).isEmpty();
    assertThat(entries.entries().get(0).object()).contains("ana");
  }

  @Test
  void unknown_name_fails_like_a_wrong_password_and_is_not_kept() {
    assertThatThrownBy(() -> service.signIn("my secret password", RIGHT, HERE))
        .isInstanceOf(SignInFailed.class);
    assertThat(entries.entries().get(0).object()).contains("unknown");
  }

  @Test
  void unknown_name_takes_as_long_as_a_wrong_password() {
    assertThat(PasswordSetting.OF_NOBODY.isCurrent()).isTrue();
  }

  @Test
  void invited_and_disabled_accounts_cannot_sign_in() {
    Account invited =
        new Account("eva", new StaffMember("S-2", "Eva"), "GN", Role.RECORDER, clock.instant());
    attempts.password(invited, RIGHT_HASH);
    accounts.add(invited);
    assertThatThrownBy(() -> service.signIn("eva", RIGHT, HERE)).isInstanceOf(SignInFailed.class);
    ana.disable();
    assertThatThrownBy(() -> service.signIn("ana", RIGHT, HERE)).isInstanceOf(SignInFailed.class);
  }

  @Test
  void after_four_wrong_the_right_one_still_counts() {
    wrong(4, HERE);
    assertThat(service.signIn("ana", RIGHT, HERE)).isEqualTo(ana);
  }

  @Test
  void after_five_wrong_even_the_right_one_is_refused() {
    wrong(5, HERE);
    assertThatThrownBy(() -> service.signIn("ana", RIGHT, HERE))
        .isInstanceOfSatisfying(
            LockedOut.class, refusal -> assertThat(refusal.minutes()).isEqualTo(15));
    assertThat(entries.actions()).hasSize(6).containsOnly(LedgerAction.SIGN_IN_FAILED);
  }

  @Test
  void lock_out_ends_when_the_window_is_just_over() {
    wrong(1, HERE);
    clock.pass(Duration.ofMinutes(1));
    wrong(4, HERE);
    clock.pass(Duration.ofMinutes(14).minusMillis(1));
    assertThatThrownBy(() -> service.signIn("ana", RIGHT, HERE)).isInstanceOf(LockedOut.class);
    clock.pass(Duration.ofMillis(1));
    assertThat(service.signIn("ana", RIGHT, HERE)).isEqualTo(ana);
  }

  @Test
  void refused_attempts_do_not_make_the_lock_out_longer() {
    wrong(5, HERE);
    clock.pass(Duration.ofMinutes(10));
    assertThatThrownBy(() -> service.signIn("ana", "x", HERE)).isInstanceOf(LockedOut.class);
    clock.pass(Duration.ofMinutes(5));
    assertThat(service.signIn("ana", RIGHT, HERE)).isEqualTo(ana);
  }

  @Test
  void lock_out_from_one_source_leaves_others_free() {
    wrong(5, ELSEWHERE);
    assertThat(service.signIn("ana", RIGHT, HERE)).isEqualTo(ana);
  }

  @Test
  void guessing_over_many_accounts_is_slowed_for_the_source_and_for_nobody_else() {
    for (int i = 0; i < 19; i++) {
      lockOut.begin("account" + i, ELSEWHERE);
      clock.pass(Duration.ofSeconds(1));
    }
    lockOut.begin("account19", ELSEWHERE);
    clock.pass(LockOut.SLOWED.minusMillis(1));
    assertThatThrownBy(() -> lockOut.begin("ana", ELSEWHERE)).isInstanceOf(LockedOut.class);
    assertThat(service.signIn("ana", RIGHT, HERE)).isEqualTo(ana);
    clock.pass(Duration.ofMillis(1));
    lockOut.begin("account20", ELSEWHERE);
    assertThatThrownBy(() -> lockOut.begin("account21", ELSEWHERE)).isInstanceOf(LockedOut.class);
    clock.pass(LockOut.WINDOW);
    lockOut.begin("account21", ELSEWHERE);
    lockOut.begin("account22", ELSEWHERE);
  }

  @Test
  void nineteen_wrong_ones_of_a_source_slow_nobody_and_right_ones_count_for_nothing() {
    for (int i = 0; i < 19; i++) {
      lockOut.begin("account" + i, HERE);
    }
    assertThat(service.signIn("ana", RIGHT, HERE)).isEqualTo(ana);
    assertThat(service.signIn("ana", RIGHT, HERE)).isEqualTo(ana);
    lockOut.begin("account19", HERE);
    assertThatThrownBy(() -> service.signIn("ana", RIGHT, HERE)).isInstanceOf(LockedOut.class);
  }

  @Test
  void unknown_names_are_locked_out_alike() {
    IntStream.range(0, 5).forEach(i -> lockOut.begin("nobody", HERE));
    assertThatThrownBy(() -> service.signIn("nobody", "x", HERE)).isInstanceOf(LockedOut.class);
  }

  @Test
  void signing_in_forgets_wrong_ones_before_it_and_attempts_of_yesterday() {
    wrong(4, HERE);
    service.signIn("ana", RIGHT, HERE);
    wrong(4, HERE);
    assertThat(service.signIn("ana", RIGHT, HERE)).isEqualTo(ana);
    clock.pass(Duration.ofHours(25));
    service.signIn("ana", RIGHT, HERE);
    assertThat(attempts.attempts()).isEqualTo(1);
  }

  @Test
  void older_hash_is_replaced_at_sign_in() {
    service.signIn("ana", RIGHT, HERE);
    assertThat(attempts.password(ana).setting().isCurrent()).isTrue();
    assertThat(service.signIn("ana", RIGHT, HERE)).isEqualTo(ana);
  }

  @Test
  void signing_out_is_entered() {
    current.actAs(ana);
    own.signOut();
    assertThat(entries.actions()).containsExactly(LedgerAction.SIGN_OUT);
  }

  @Test
  void own_password_changes_only_with_the_one_until_now() {
    current.actAs(ana);
    attempts.signedIn(ana);
    assertThatThrownBy(() -> own.changePassword("wrong", "a new long enough one"))
        .isInstanceOf(SignInFailed.class);
    own.changePassword(RIGHT, "a new long enough one");
    assertThat(
            attempts
                .password(ana)
                .isOf(attempts.password(ana).setting().key("a new long enough one")))
        .isTrue();
    assertThat(entries.actions()).containsExactly(LedgerAction.ACCOUNT_CHANGE);
  }

  @Test
  void own_password_cannot_be_guessed_for_long() {
    current.actAs(ana);
    attempts.signedIn(ana);
    IntStream.range(0, 5)
        .forEach(
            i ->
                assertThatThrownBy(() -> own.changePassword("wrong", "a new long enough one"))
                    .isInstanceOf(SignInFailed.class));
    assertThatThrownBy(() -> own.changePassword(RIGHT, "a new long enough one"))
        .isInstanceOf(LockedOut.class);
    assertThat(service.signIn("ana", RIGHT, HERE)).isEqualTo(ana);
  }

  private void wrong(int times, String source) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(() -> service.signIn("ana", "wrong", source))
          .isInstanceOf(SignInFailed.class);
    }
  }
}
