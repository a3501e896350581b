package org.garante.domain.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.Actor;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Open;
import org.garante.domain.access.Username;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.text.TextLimit;

/**
 * Lets in whoever knows an account's password. Its key takes long on purpose and so is made outside
 * any transaction: many guesses use up no connection.
 */
@ApplicationScoped
public class SignInService {
  private final AccountRepository accounts;
  private final LockOut lockOut;
  private final SignIns signIns;
  private final SessionRepository sessions;
  private final CurrentAccount current;
  private final Ledger ledger;

  @Inject
  public SignInService(
      AccountRepository accounts,
      LockOut lockOut,
      SignIns signIns,
      SessionRepository sessions,
      CurrentAccount current,
      Ledger ledger) {
    this.accounts = accounts;
    this.lockOut = lockOut;
    this.signIns = signIns;
    this.sessions = sessions;
    this.current = current;
    this.ledger = ledger;
  }

  /**
   * The account of that name, if the password is right and it may sign in.
   *
   * @param source where the attempt comes from, such as an address
   * @throws SignInFailed if not; it never says which of the two
   * @throws LockedOut after five wrong ones from this source in fifteen minutes
   */
  @Open("signing in is how one comes to have an account in the request")
  public Account signIn(String username, String password, String source) {
    String name = Username.canonical(TextLimit.USERNAME.clean(username));
    UUID attempt;
    try {
      attempt = lockOut.begin(name, source);
    } catch (LockedOut lockedOut) {
      enterFailure(accounts.byUsername(name), source, "locked out");
      throw lockedOut;
    }
    PasswordSetting setting = sessions.setting(name).orElse(PasswordSetting.OF_NOBODY);
    byte[] key = setting.key(password);
    Optional<PasswordHash> better =
        setting.isCurrent() ? Optional.empty() : Optional.of(PasswordHash.of(password));
    SessionRepository.Begun begun = signIns.complete(name, key, attempt, source, better);
    if (begun != SessionRepository.Begun.BEGUN) {
      boolean wrong = begun == SessionRepository.Begun.WRONG;
      enterFailure(accounts.byUsername(name), source, wrong ? "wrong" : "not active");
      throw new SignInFailed();
    }
    return current.get();
  }

  private void enterFailure(Optional<Account> account, String source, String why) {
    NewEntry newEntry =
        NewEntry.with(
            LedgerAction.SIGN_IN_FAILED,
            account.map(Account::username).orElse("unknown"),
            Map.of("reason", why, "parameters", source));
    ledger.enterApart(newEntry, Actor.NOBODY);
  }
}
