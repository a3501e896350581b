package org.garante.domain.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.Actor;
import org.garante.domain.access.Open;
import org.garante.domain.access.Username;
import org.garante.domain.ledger.Deed;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.text.TextLimit;

/**
 * Lets in whoever knows an account's password. Comparing takes long on purpose and so happens
 * outside any transaction: many guesses use up no connection.
 */
@ApplicationScoped
public class SignInService {
  private final AccountRepository accounts;
  private final LockOut lockOut;
  private final SignIns signIns;
  private final Ledger ledger;

  @Inject
  public SignInService(
      AccountRepository accounts, LockOut lockOut, SignIns signIns, Ledger ledger) {
    this.accounts = accounts;
    this.lockOut = lockOut;
    this.signIns = signIns;
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
    Optional<Account> account = accounts.byUsername(name);
    PasswordHash hash =
        account
            .flatMap(Account::passwordHash)
            .map(PasswordHash::parse)
            .orElse(PasswordHash.OF_NOBODY);
    boolean right = hash.matches(password);
    if (!right || account.filter(Account::isActive).isEmpty()) {
      enterFailure(account, source, right ? "not active" : "wrong");
      throw new SignInFailed();
    }
    Optional<String> better =
        hash.isCurrent() ? Optional.empty() : Optional.of(PasswordHash.of(password).text());
    return signIns.complete(account.get().id(), attempt, source, better);
  }

  private void enterFailure(Optional<Account> account, String source, String why) {
    Deed deed =
        Deed.with(
            LedgerAction.SIGN_IN_FAILED,
            account.map(Account::username).orElse("unknown"),
            Map.of("reason", why, "parameters", source));
    ledger.enterApart(deed, Actor.NOBODY);
  }
}
