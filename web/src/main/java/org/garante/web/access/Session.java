package org.garante.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.RecentReads;
import org.garante.domain.access.signin.OwnAccountService;
import org.garante.domain.access.signin.SignInService;

/**
 * The browser's session: it remembers the account's id, by which password it began, and which
 * records it has just read, and nothing else. It ends when the account is disabled or gets another
 * password.
 */
@RequestScoped
public class Session {
  private static final String ACCOUNT = "org.garante.account";
  private static final String PASSWORD = "org.garante.password";
  private static final String READS = "org.garante.reads";

  private final HttpServletRequest request;
  private final SignInService signIn;
  private final OwnAccountService ownAccount;
  private final AccountRepository accounts;
  private final CurrentAccount current;

  @Inject
  public Session(
      HttpServletRequest request,
      SignInService signIn,
      OwnAccountService ownAccount,
      AccountRepository accounts,
      CurrentAccount current) {
    this.request = request;
    this.signIn = signIn;
    this.ownAccount = ownAccount;
    this.accounts = accounts;
    this.current = current;
  }

  /**
   * Says to the services whose request this is, if the account can still sign in and has the
   * password that the session began with.
   */
  public Optional<Account> resume() {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(ACCOUNT) instanceof UUID id)) {
      return Optional.empty();
    }
    Optional<Account> account =
        accounts
            .find(id)
            .filter(Account::isActive)
            .filter(found -> mark(found).equals(session.getAttribute(PASSWORD)));
    if (account.isEmpty()) {
      session.invalidate();
    } else {
      current.actAs(account.get(), (RecentReads) session.getAttribute(READS));
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
    session.setAttribute(ACCOUNT, account.id());
    session.setAttribute(PASSWORD, mark(account));
    session.setAttribute(READS, reads);
    current.actAs(account, reads);
    return account;
  }

  /** Changes one's own password: this session goes on, under a new id, and all others end. */
  public void changePassword(String until, String next) {
    ownAccount.changePassword(until, next);
    request.changeSessionId();
    accounts
        .find(current.get().id())
        .ifPresent(account -> request.getSession().setAttribute(PASSWORD, mark(account)));
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

  /** Another one for each password that was chosen, and nothing of the password itself. */
  private static String mark(Account account) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] hash = account.passwordHash().orElse("").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
