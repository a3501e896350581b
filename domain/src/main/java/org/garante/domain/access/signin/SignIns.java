package org.garante.domain.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.ledger.Deed;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;

/** What a sign-in changes, in one transaction with its entry. */
@ApplicationScoped
public class SignIns {
  private final AccountRepository accounts;
  private final SignInRepository attempts;
  private final LockOut lockOut;
  private final Ledger ledger;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public SignIns(
      AccountRepository accounts,
      SignInRepository attempts,
      LockOut lockOut,
      Ledger ledger,
      CurrentAccount current,
      Clock clock) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.lockOut = lockOut;
    this.ledger = ledger;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Completes a sign-in whose password was right; from here on the request is the account's.
   *
   * @param better a hash of the same password with today's setting, where the one kept is older
   * @throws SignInFailed if the account was disabled meanwhile
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Account complete(UUID accountId, UUID attempt, String source, Optional<String> better) {
    Account account =
        accounts.find(accountId).filter(Account::isActive).orElseThrow(SignInFailed::new);
    better.ifPresent(account::choosePassword);
    lockOut.right(attempt);
    attempts.signedIn(accountId, clock.instant());
    current.actAs(account);
    ledger.enter(Deed.with(LedgerAction.SIGN_IN, account.username(), Map.of("parameters", source)));
    return account;
  }
}
