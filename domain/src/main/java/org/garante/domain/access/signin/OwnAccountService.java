package org.garante.domain.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;

/** What everyone may do with the account they are signed in to. */
@ApplicationScoped
@Transactional
public class OwnAccountService {
  /** Guesses at one's own password are counted apart from sign-ins. */
  private static final String SOURCE = "own account ";

  private final AccountRepository accounts;
  private final SessionRepository sessions;
  private final PasswordRule rule;
  private final LockOut lockOut;
  private final Ledger ledger;
  private final CurrentAccount current;

  @Inject
  public OwnAccountService(
      AccountRepository accounts,
      SessionRepository sessions,
      PasswordRule rule,
      LockOut lockOut,
      Ledger ledger,
      CurrentAccount current) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.rule = rule;
    this.lockOut = lockOut;
    this.ledger = ledger;
    this.current = current;
  }

  /** Ends the session and enters it; the browser's part of it is the web's to end. */
  @Requires(Action.OWN_ACCOUNT)
  public void signOut() {
    ledger.enter(NewEntry.of(LedgerAction.SIGN_OUT, current.get().username()));
    current.secret().ifPresent(sessions::end);
  }

  /**
   * Changes one's own password.
   *
   * @throws SignInFailed if the one until now is wrong
   * @throws LockedOut after five wrong ones
   * @throws WeakPassword if the new one will not do
   */
  @Requires(Action.OWN_ACCOUNT)
  public void changePassword(String until, String next) {
    Account account = accounts.find(current.get().id()).orElseThrow(SignInFailed::new);
    rule.check(next, account);
    UUID attempt = lockOut.begin(account.username(), SOURCE + account.username());
    byte[] key = sessions.setting(account.username()).orElse(PasswordSetting.OF_NOBODY).key(until);
    if (!sessions.changePassword(key, PasswordHash.of(next))) {
      throw new SignInFailed();
    }
    lockOut.right(attempt);
    ledger.enter(
        NewEntry.with(
            LedgerAction.ACCOUNT_CHANGE,
            account.username(),
            Map.of("parameters", "{\"changed\":\"password\"}")));
  }
}
