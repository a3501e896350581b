package org.garante.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.RecentReads;
import org.garante.domain.access.signin.OwnAccountService;
import org.garante.domain.access.signin.SessionRepository;
import org.garante.domain.access.signin.SignInService;

/**
 * The browser's session: it remembers the account's id, the secret that proves to the database that
 * it goes on, and which records it has just read, and nothing else. It ends when the account is
 * disabled or gets another password, and twelve hours after it began.
 */
@RequestScoped
public class Session {
  private static final String ACCOUNT = "org.garante.account";
  private static final String SECRET = "org.garante.secret";
  private static final String READS = "org.garante.reads";

  private final HttpServletRequest request;
  private final SignInService signIn;
  private final OwnAccountService ownAccount;
  private final SessionRepository sessions;
  private final AccountRepository accounts;
  private final CurrentAccount current;

  @Inject
  public Session(
      HttpServletRequest request,
      SignInService signIn,
      OwnAccountService ownAccount,
      SessionRepository sessions,
      AccountRepository accounts,
      CurrentAccount current) {
    this.request = request;
    this.signIn = signIn;
    this.ownAccount = ownAccount;
    this.sessions = sessions;
    this.accounts = accounts;
    this.current = current;
  }

  /**
   * Says to the services whose request this is, if the account can still sign in and has the
   * password that the session began with.
   */
  public Optional<Account> resume() {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(SECRET) instanceof String secret)) {
      return Optional.empty();
    }
    Optional<Account> account =
        sessions.account(secret).flatMap(accounts::find).filter(Account::isActive);
    if (account.isEmpty()) {
      session.invalidate();
    } else {
      current.actAs(account.get(), secret, (RecentReads) session.getAttribute(READS));
    }
    return account;
  }

  /** Signs in, under a new session id. */
  public Account begin(String username, String password) {
    Account account = signIn.signIn(username, password, request.getRemoteAddr());
    HttpSession before = request.getSession(false);
    if (before != null
        && before.getAttribute(ACCOUNT) instanceof UUID id
        && !id.equals(account.id())) {
      before.invalidate();
    }
    HttpSession session = request.getSession(true);
    request.changeSessionId();
    RecentReads reads = new RecentReads();
    String secret = current.secret().orElseThrow();
    session.setAttribute(ACCOUNT, account.id());
    session.setAttribute(SECRET, secret);
    session.setAttribute(READS, reads);
    current.actAs(account, secret, reads);
    return account;
  }

  /** Changes one's own password: this session goes on, under a new id, and all others end. */
  public void changePassword(String until, String next) {
    ownAccount.changePassword(until, next);
    request.changeSessionId();
  }

  public void end() {
    if (current.find().isPresent()) {
      ownAccount.signOut();
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
