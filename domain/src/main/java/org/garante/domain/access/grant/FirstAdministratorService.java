package org.garante.domain.access.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Open;
import org.garante.domain.access.Role;
import org.garante.domain.access.signin.LinkNotUsable;
import org.garante.domain.access.signin.LinkService;
import org.garante.domain.access.signin.SignInLink;
import org.garante.domain.access.signin.SignInLinkRepository;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;

/**
 * The beginning of an installation: while there is no account at all, a one-time link makes the
 * first administrator.
 */
@ApplicationScoped
@Transactional
public class FirstAdministratorService {
  private final AccountRepository accounts;
  private final GrantRepository grants;
  private final SignInLinkRepository links;
  private final LinkService linkService;
  private final Eligibility eligibility;
  private final Ledger ledger;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public FirstAdministratorService(
      AccountRepository accounts,
      GrantRepository grants,
      SignInLinkRepository links,
      LinkService linkService,
      Eligibility eligibility,
      Ledger ledger,
      CurrentAccount current,
      Clock clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.links = links;
    this.linkService = linkService;
    this.eligibility = eligibility;
    this.ledger = ledger;
    this.current = current;
    this.clock = clock;
  }

  /**
   * The token of a new link, if there is no account yet; an earlier one ends. For the server alone,
   * at its start.
   */
  @Open("the server calls it at its start, before there is any account")
  public Optional<String> offer() {
    if (!accounts.isEmpty()) {
      return Optional.empty();
    }
    Instant at = clock.instant();
    links.notEnded(Optional.empty()).forEach(link -> link.end(at));
    String token = SignInLink.newToken();
    SignInLink link = new SignInLink(token, Optional.empty(), at);
    link.open(at);
    links.add(link);
    return Optional.of(token);
  }

  /**
   * Makes the first administrator of whoever holds the link, and uses it up.
   *
   * @param asked the account; its role is ADMIN whatever was asked for
   * @throws LinkNotUsable if the link is not usable now
   * @throws org.garante.domain.access.signin.WeakPassword if the password will not do
   */
  @Open("the token is the proof, and there is no account yet")
  public void claim(String token, NewAccount asked, String password) {
    Instant at = clock.instant();
    SignInLink first =
        links
            .lock(SignInLink.hash(token))
            .filter(link -> link.account().isEmpty() && link.isOpen(at) && accounts.isEmpty())
            .filter(link -> links.claim(token, at))
            .orElseThrow(LinkNotUsable::ended);
    first.end(at);
    Account account = eligibility.newAccount(asked.as(Role.ADMIN), at);
    accounts.add(account);
    current.actAs(account);
    ledger.enter(AccountEntries.of(LedgerAction.ACCOUNT_CREATE, account, "first administrator"));
    String next = SignInLink.newToken();
    SignInLink own = new SignInLink(next, Optional.of(account.id()), at);
    own.open(at);
    links.add(own);
    grants.add(
        Grant.given(
            Grant.Kind.ACCOUNT,
            account,
            account.role(),
            account.agency(),
            Optional.of(own.id()),
            Optional.empty(),
            at));
    linkService.choosePassword(next, password);
  }
}
