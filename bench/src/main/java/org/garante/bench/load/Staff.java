package org.garante.bench.load;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Role;
import org.garante.domain.access.grant.AccountService;
import org.garante.domain.access.grant.Eligibility;
import org.garante.domain.access.grant.FirstAdministratorService;
import org.garante.domain.access.grant.Grant;
import org.garante.domain.access.grant.GrantService;
import org.garante.domain.access.grant.Invitation;
import org.garante.domain.access.grant.LookAlike;
import org.garante.domain.access.grant.NewAccount;
import org.garante.domain.access.signin.LinkService;
import org.garante.domain.access.signin.PasswordHash;
import org.garante.domain.access.signin.PasswordRule;
import org.garante.domain.access.signin.SignInLink;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.ledger.SealingWatch;
import org.garante.persistence.access.AccountStore;
import org.garante.persistence.access.GrantListStore;
import org.garante.persistence.access.GrantStore;
import org.garante.persistence.access.SessionStore;
import org.garante.persistence.access.SignInLinkStore;
import org.garante.persistence.catalogue.CatalogueStore;
import org.garante.persistence.catalogue.Places;
import org.garante.persistence.ledger.LedgerStore;
import org.hibernate.SessionFactory;

/**
 * The accounts of a loaded register, made as in life: the first administrator by the installation's
 * link, the others by an administrator, confirmed by another person where that is asked. All have
 * the same password.
 */
public final class Staff {
  /** What every account signs in with. */
  public static final String PASSWORD = "cuarenta-y-dos-mediciones";

  static final List<String> OVERSIGHT = List.of("CNDH", "MNPT");
  private static final Duration STEP = Duration.ofMinutes(10);

  private final SessionFactory sessions;
  private final Names names;
  private final List<Account> made = new ArrayList<>();
  private final Map<UUID, String> secrets = new HashMap<>();
  private final PasswordHash password = PasswordHash.of(PASSWORD);
  private Instant at;
  private Optional<Account> administrator = Optional.empty();
  private Optional<Account> confirming = Optional.empty();

  /**
   * @param from when the first of them is made
   */
  Staff(SessionFactory sessions, Names names, Instant from) {
    this.sessions = sessions;
    this.names = names;
    this.at = from;
  }

  /**
   * Makes all of them: of each agency so many recorders and supervisors, of oversight so many
   * auditors and observers.
   */
  void make(List<String> agencies, int recorders, int supervisors, int oversight) {
    make("admin1", "SSPC", Role.ADMIN);
    administrator = Optional.of(made.get(0));
    make("admin2", "SSPC", Role.ADMIN);
    confirming = Optional.of(made.get(1));
    for (int i = 1; i <= oversight; i++) {
      for (String agency : OVERSIGHT) {
        make(username("auditor", agency, i), agency, Role.AUDITOR);
        make(username("observer", agency, i), agency, Role.OBSERVER);
      }
    }
    for (String agency : agencies) {
      for (int i = 1; i <= recorders; i++) {
        make(username("recorder", agency, i), agency, Role.RECORDER);
      }
      for (int i = 1; i <= supervisors; i++) {
        make(username("supervisor", agency, i), agency, Role.SUPERVISOR);
      }
    }
  }

  private static String username(String role, String agency, int number) {
    return role + number + "." + agency.toLowerCase(Locale.ROOT);
  }

  /** When the last of them could sign in. */
  Instant until() {
    return at;
  }

  /** Those of one role and agency. */
  List<Account> of(Role role, String agency) {
    return made.stream()
        .filter(account -> account.role() == role && account.agency().equals(agency))
        .toList();
  }

  /** All of them, by id. */
  Map<UUID, Account> byId() {
    return made.stream().collect(Collectors.toMap(Account::id, account -> account));
  }

  private void make(String username, String agency, Role role) {
    NewAccount asked =
        new NewAccount(
            username,
            agency + "-" + (1000 + made.size()),
            names.distinct(made.size()),
            role,
            agency);
    if (administrator.isEmpty()) {
      inTransaction(
          Optional.empty(),
          office -> {
            office.first.claim(office.first.offer().orElseThrow(), asked, PASSWORD);
            return true;
          });
    } else {
      invite(asked);
    }
    made.add(find(username));
    at = at.plus(STEP);
  }

  private void invite(NewAccount asked) {
    Invitation invitation =
        inTransaction(
            administrator,
            office ->
                office.accounts.create(asked, LookAlike.persons(office.accounts.alike(asked))));
    if (invitation.waiting()) {
      at = at.plusSeconds(60);
      inTransaction(
          confirming,
          office -> {
            office.grants.waiting().stream()
                .filter(row -> row.account().equals(invitation.account()))
                .filter(row -> row.state() == Grant.State.PROPOSED)
                .forEach(row -> office.grants.confirm(row.id()));
            return true;
          });
    }
    at = at.plusSeconds(60);
    inTransaction(Optional.empty(), office -> office.choosePassword(invitation));
  }

  private Account find(String username) {
    return inTransaction(
        Optional.empty(),
        office -> {
          Account found = office.store.byUsername(username).orElseThrow();
          found.standsInFor(); // read while it can be
          return found;
        });
  }

  private <T> T inTransaction(Optional<Account> by, Function<Office, T> work) {
    return sessions.fromTransaction(entities -> work.apply(new Office(entities, by)));
  }

  /** The services of administration for one transaction. */
  private final class Office {
    private final CurrentAccount current = new CurrentAccount();
    private final AccountStore store;
    private final SessionStore signedIn;
    private final SignInLinkStore links;
    private final Ledger ledger;
    private final AccountService accounts;
    private final GrantService grants;
    private final FirstAdministratorService first;

    Office(EntityManager entities, Optional<Account> by) {
      Clock clock = Clock.fixed(at, ZoneOffset.UTC);
      LedgerStore entries = new LedgerStore(entities, current);
      ledger =
          new Ledger(
              entries, current, clock, new SealingWatch(entries, clock, Duration.ofDays(36_500)));
      store = new AccountStore(entities, current);
      signedIn = new SessionStore(entities, current);
      links = new SignInLinkStore(entities, current);
      GrantStore grantStore = new GrantStore(entities, current);
      GrantListStore grantList = new GrantListStore(entities);
      Eligibility eligibility =
          new Eligibility(
              store,
              grantStore,
              grantList,
              new CatalogueStore(entities, new Places(entities)),
              clock);
      accounts = new AccountService(store, grantStore, links, eligibility, ledger, current, clock);
      grants = new GrantService(grantStore, grantList, links, ledger, current, clock);
      first =
          new FirstAdministratorService(
              store,
              grantStore,
              links,
              new LinkService(links, store, signedIn, new PasswordRule(), ledger, current, clock),
              eligibility,
              ledger,
              current,
              clock);
      by.ifPresent(account -> current.actAs(account, sessionOf(account)));
    }

    /** Begins a session as a sign-in would, once for each account. */
    private String sessionOf(Account account) {
      return secrets.computeIfAbsent(
          account.id(),
          id -> {
            String secret = SignInLink.newToken();
            byte[] key = signedIn.setting(account.username()).orElseThrow().key(PASSWORD);
            signedIn.begin(account.username(), key, secret, at);
            return secret;
          });
    }

    /** What the link's page does, with a password that was hashed once for all. */
    boolean choosePassword(Invitation invitation) {
      SignInLink link = links.lock(SignInLink.hash(invitation.token())).orElseThrow();
      Account account = store.find(invitation.account()).orElseThrow();
      signedIn.choosePassword(invitation.token(), password, at).orElseThrow();
      account.activate();
      link.end(at);
      current.actAs(account, invitation.token());
      ledger.enter(
          NewEntry.with(
              LedgerAction.ACCOUNT_CHANGE,
              account.username(),
              Map.of("parameters", "{\"changed\":\"password\",\"by\":\"link\"}")));
      return true;
    }
  }
}
