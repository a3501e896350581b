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
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;

/** What a sign-in changes, in one transaction with its entry. */
@ApplicationScoped
public class SignIns {
  private final AccountRepository accounts;
  private final SessionRepository sessions;
  private final LockOut lockOut;
  private final Ledger ledger;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public SignIns(
      AccountRepository accounts,
      SessionRepository sessions,
      LockOut lockOut,
      Ledger ledger,
      CurrentAccount current,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.lockOut = lockOut;
    this.ledger = ledger;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Begins a session, if the password's key is right; from then on the request is the account's.
   *
   * @param better a hash of the same password with today's setting, where the one kept is older
   */
  @Transactional(TxType.REQUIRES_NEW)
  public SessionRepository.Begun complete(
      String username, byte[] key, UUID attempt, String source, Optional<PasswordHash> better) {
    String secret = SignInLink.newToken();
    SessionRepository.Begun begun = sessions.begin(username, key, secret, clock.instant());
    if (begun == SessionRepository.Begun.BEGUN) {
      Account account = accounts.byUsername(username).orElseThrow(SignInFailed::new);
      current.actAs(account, secret);
      lockOut.right(attempt);
      better.ifPresent(next -> sessions.changePassword(key, next));
      ledger.enter(NewEntry.with(LedgerAction.SIGN_IN, username, Map.of("parameters", source)));
    }
    return begun;
  }
}
