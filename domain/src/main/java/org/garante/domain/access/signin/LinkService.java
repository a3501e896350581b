package org.garante.domain.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Open;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;

/** Lets whoever holds a one-time link choose the password of the account it is for. */
@ApplicationScoped
@Transactional
public class LinkService {
  private final SignInLinkRepository links;
  private final AccountRepository accounts;
  private final SessionRepository sessions;
  private final PasswordRule rule;
  private final Ledger ledger;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public LinkService(
      SignInLinkRepository links,
      AccountRepository accounts,
      SessionRepository sessions,
      PasswordRule rule,
      Ledger ledger,
      CurrentAccount current,
      Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.sessions = sessions;
    this.rule = rule;
    this.ledger = ledger;
    this.current = current;
    this.clock = clock;
  }

  /**
   * What a link is for; looking does not use it up.
   *
   * @throws LinkNotUsable if it is not usable now
   */
  @Open("the token is the proof; its holder has no password yet")
  public LinkView open(String token) {
    return usable(token)
        .account()
        .flatMap(accounts::find)
        .map(account -> new LinkView(account.username(), account.staff().name()))
        .orElse(new LinkView("", ""));
  }

  /**
   * Sets the password and uses the link up.
   *
   * @throws LinkNotUsable if the link is not usable now
   * @throws WeakPassword if the password will not do
   */
  @Open("the token is the proof; its holder has no password yet")
  public void choosePassword(String token, String password) {
    SignInLink link = usable(token);
    Account account =
        link.account()
            .flatMap(accounts::find)
            .filter(found -> found.status() != Account.Status.DISABLED)
            .orElseThrow(LinkNotUsable::ended);
    rule.check(password, account);
    Instant at = clock.instant();
    sessions.choosePassword(token, PasswordHash.of(password), at).orElseThrow(LinkNotUsable::ended);
    account.activate();
    link.end(at);
    current.actAs(account, token);
    ledger.enter(
        NewEntry.with(
            LedgerAction.ACCOUNT_CHANGE,
            account.username(),
            Map.of("parameters", "{\"changed\":\"password\",\"by\":\"link\"}")));
  }

  private SignInLink usable(String token) {
    Optional<SignInLink> link = links.lock(SignInLink.hash(token));
    if (link.filter(SignInLink::isWaiting).isPresent()) {
      throw LinkNotUsable.waiting();
    }
    return link.filter(found -> found.isOpen(clock.instant())).orElseThrow(LinkNotUsable::ended);
  }
}
