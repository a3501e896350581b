package org.garante.domain.access.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Requires;
import org.garante.domain.access.Role;
import org.garante.domain.access.signin.SignInLink;
import org.garante.domain.access.signin.SignInLinkRepository;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.text.ReasonRequired;

/** What administrators do with accounts. What needs a confirmation only waits for it here. */
@ApplicationScoped
@Transactional
public class AccountService {
  private final AccountRepository accounts;
  private final GrantRepository grants;
  private final SignInLinkRepository links;
  private final Eligibility eligibility;
  private final Ledger ledger;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public AccountService(
      AccountRepository accounts,
      GrantRepository grants,
      SignInLinkRepository links,
      Eligibility eligibility,
      Ledger ledger,
      CurrentAccount current,
      Clock clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.links = links;
    this.eligibility = eligibility;
    this.ledger = ledger;
    this.current = current;
    this.clock = clock;
  }

  /** Who is known already and might be taken for the person asked for, or be that person. */
  @Requires(Action.MANAGE_ACCOUNTS)
  public List<LookAlike> alike(NewAccount asked) {
    return eligibility.alike(asked);
  }

  /**
   * Creates an account for a natural person, with a one-time link to choose its password.
   *
   * @param seen whom the administrator was shown by {@link #alike} and holds to be somebody else
   * @throws LookAlikesUnseen if somebody else might be taken for that person
   * @throws NotGrantable if it cannot be given as asked
   * @throws SelfGrantForbidden if it is the administrator's own person
   */
  @Requires(Action.MANAGE_ACCOUNTS)
  public Invitation create(NewAccount asked, Set<UUID> seen) {
    Account by = current.get();
    List<LookAlike> unseen =
        eligibility.alike(asked).stream().filter(one -> !seen.contains(one.staff())).toList();
    Account account = eligibility.newAccount(asked, clock.instant());
    requireOther(account, by);
    if (!unseen.isEmpty()) {
      throw new LookAlikesUnseen(unseen);
    }
    accounts.add(account);
    ledger.enter(AccountEntries.of(LedgerAction.ACCOUNT_CREATE, account, "new account"));
    return invite(Grant.Kind.ACCOUNT, account, by);
  }

  /**
   * Makes a new one-time link for an account, for a person who lost the password or the first link;
   * earlier ones end.
   */
  @Requires(Action.MANAGE_ACCOUNTS)
  public Invitation newLink(UUID accountId) {
    Account by = current.get();
    Account account = changeable(accountId, by);
    return invite(Grant.Kind.LINK, account, by);
  }

  /**
   * Gives an account another role or agency.
   *
   * @return whether it took effect at once rather than waiting for a confirmation
   */
  @Requires(Action.MANAGE_ACCOUNTS)
  public boolean change(UUID accountId, Role role, String agency) {
    Account by = current.get();
    Account account = changeable(accountId, by);
    eligibility.requireAgency(agency);
    if (account.role() == role && account.agency().equals(agency)) {
      throw NotGrantable.nothingChanges();
    }
    requireAdministratorLeft(account);
    Instant at = clock.instant();
    boolean waits = eligibility.needsConfirmation(role, account, by);
    Grant grant = grant(Grant.Kind.CHANGE, account, role, agency, Optional.empty(), waits, by, at);
    if (!waits) {
      account.become(role, agency);
    }
    ledger.enter(
        AccountEntries.of(
            waits ? LedgerAction.GRANT_PROPOSE : LedgerAction.ACCOUNT_CHANGE, account, grant));
    return !waits;
  }

  /** Ends an account for good, and with it its sessions and links. */
  @Requires(Action.MANAGE_ACCOUNTS)
  public void disable(UUID accountId, String reason) {
    String why = ReasonRequired.in(reason);
    Account by = current.get();
    Account account =
        grants.lockAccount(accountId).orElseThrow(() -> new UnknownAccount(accountId));
    requireOther(account, by);
    if (account.status() == Account.Status.DISABLED) {
      throw NotGrantable.disabled();
    }
    requireAdministratorLeft(account);
    Instant at = clock.instant();
    account.disable();
    endLinks(account, at);
    grants.proposed(accountId).forEach(grant -> grant.refuse(by, at));
    accounts.disabled(account, at);
    ledger.enter(AccountEntries.of(LedgerAction.ACCOUNT_DISABLE, account, why));
  }

  /** Names a supervisor who may decide for an agency too; an auditor confirms it. */
  @Requires(Action.MANAGE_ACCOUNTS)
  public void nameStandIn(UUID accountId, String agency) {
    Account by = current.get();
    Account account = changeable(accountId, by);
    eligibility.requireAgency(agency);
    if (account.role() != Role.SUPERVISOR || account.agency().equals(agency)) {
      throw NotGrantable.notSupervisor();
    }
    Grant grant =
        grant(
            Grant.Kind.STAND_IN,
            account,
            Role.SUPERVISOR,
            agency,
            Optional.empty(),
            true,
            by,
            clock.instant());
    ledger.enter(AccountEntries.of(LedgerAction.GRANT_PROPOSE, account, grant));
  }

  private Invitation invite(Grant.Kind kind, Account account, Account by) {
    Instant at = clock.instant();
    boolean waits = eligibility.needsConfirmation(account.role(), account, by);
    endLinks(account, at);
    String token = SignInLink.newToken();
    SignInLink link = new SignInLink(token, Optional.of(account.id()), at);
    if (!waits) {
      link.open(at);
    }
    links.add(link);
    Grant grant =
        grant(
            kind, account, account.role(), account.agency(), Optional.of(link.id()), waits, by, at);
    ledger.enter(
        AccountEntries.of(
            waits ? LedgerAction.GRANT_PROPOSE : LedgerAction.ACCOUNT_CHANGE, account, grant));
    return new Invitation(account.id(), account.username(), token, waits);
  }

  private Grant grant(
      Grant.Kind kind,
      Account account,
      Role role,
      String agency,
      Optional<UUID> link,
      boolean waits,
      Account by,
      Instant at) {
    Grant grant =
        waits
            ? Grant.proposed(kind, account, role, agency, link, by, at)
            : Grant.given(kind, account, role, agency, link, Optional.of(by), at);
    grants.add(grant);
    return grant;
  }

  /** An account of somebody else that is not disabled and for which nothing waits. */
  private Account changeable(UUID accountId, Account by) {
    Account account =
        grants.lockAccount(accountId).orElseThrow(() -> new UnknownAccount(accountId));
    requireOther(account, by);
    if (account.status() == Account.Status.DISABLED) {
      throw NotGrantable.disabled();
    }
    if (!grants.proposed(accountId).isEmpty()) {
      throw NotGrantable.waiting();
    }
    return account;
  }

  private void endLinks(Account account, Instant at) {
    links.notEnded(Optional.of(account.id())).forEach(link -> link.end(at));
  }

  private void requireAdministratorLeft(Account account) {
    if (account.role() == Role.ADMIN
        && account.isActive()
        && grants.otherAdministrators(account.id()) == 0) {
      throw NotGrantable.lastAdministrator();
    }
  }

  private static void requireOther(Account account, Account by) {
    if (account.staff().equals(by.staff())) {
      throw new SelfGrantForbidden();
    }
  }
}
