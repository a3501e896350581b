package org.garante.persistence.access;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.grant.AccountService;
import org.garante.domain.access.grant.Eligibility;
import org.garante.domain.access.grant.GrantService;
import org.garante.domain.access.signin.LinkService;
import org.garante.domain.access.signin.LockOut;
import org.garante.domain.access.signin.PasswordRule;
import org.garante.domain.access.signin.SignIns;
import org.garante.domain.catalogue.CatalogueService;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.SealingWatch;
import org.garante.persistence.catalogue.CatalogueChangeStore;
import org.garante.persistence.catalogue.CatalogueStore;
import org.garante.persistence.catalogue.Places;
import org.garante.persistence.ledger.LedgerStore;

/** The services of administration for one transaction, wired by hand. */
public final class House {
  private final AccountStore store;
  public final CurrentAccount current = new CurrentAccount();
  public final AccountService accounts;
  public final GrantService grants;
  public final LinkService links;
  final SessionStore sessions;
  final LockOut lockOut;
  final SignIns signIns;
  public final CatalogueService catalogues;

  public House(EntityManager entities, Instant at) {
    Clock clock = Clock.fixed(at, ZoneOffset.UTC);
    store = new AccountStore(entities, current);
    GrantStore grantStore = new GrantStore(entities, current);
    SignInLinkStore linkStore = new SignInLinkStore(entities, current);
    SignInStore attempts = new SignInStore(entities);
    sessions = new SessionStore(entities, current);
    CatalogueStore catalogue = new CatalogueStore(entities, new Places(entities));
    Ledger ledger =
        new Ledger(
            new LedgerStore(entities, current),
            current,
            clock,
            new SealingWatch(
                new LedgerStore(entities, current), clock, java.time.Duration.ofDays(36_500)));
    Eligibility eligibility =
        new Eligibility(store, grantStore, new GrantListStore(entities), catalogue, clock);
    accounts =
        new AccountService(store, grantStore, linkStore, eligibility, ledger, current, clock);
    grants =
        new GrantService(
            grantStore, new GrantListStore(entities), linkStore, ledger, current, clock);
    links = new LinkService(linkStore, store, sessions, new PasswordRule(), ledger, current, clock);
    lockOut = new LockOut(attempts, clock);
    signIns = new SignIns(store, sessions, lockOut, ledger, current, clock);
    catalogues = new CatalogueService(catalogue, new CatalogueChangeStore(entities), ledger);
  }

  /** The account as it is now. */
  public Account account(UUID id) {
    return store.find(id).orElseThrow();
  }
}
