package org.garante.domain.access.grant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.MemoryAccounts;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.garante.domain.access.signin.LinkService;
import org.garante.domain.access.signin.MemorySignIns;
import org.garante.domain.access.signin.PasswordRule;
import org.garante.domain.catalogue.MemoryCatalogue;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.MemoryLedger;
import org.garante.domain.ledger.MovableClock;
import org.garante.domain.ledger.SealingWatch;

/** The services of administration over memory, with two administrators and two auditors. */
final class Administration {
  final MovableClock clock = new MovableClock("2025-06-20T18:00:00Z");
  final MemoryAccounts accounts = new MemoryAccounts();
  final MemoryGrants grants = new MemoryGrants(accounts);
  final MemorySignIns links = new MemorySignIns(accounts);
  final MemoryLedger entries = new MemoryLedger();
  final CurrentAccount current = new CurrentAccount();
  private final Ledger ledger =
      new Ledger(entries, current, clock, new SealingWatch(entries, clock));
  private final Eligibility eligibility =
      new Eligibility(accounts, grants, new MemoryStaff(accounts), new MemoryCatalogue(), clock);
  final AccountService service =
      new AccountService(accounts, grants, links, eligibility, ledger, current, clock);
  final GrantService grantService =
      new GrantService(grants, new MemoryStaff(accounts), links, ledger, current, clock);
  final LinkService linkService =
      new LinkService(links, accounts, links, new PasswordRule(), ledger, current, clock);
  final FirstAdministratorService first =
      new FirstAdministratorService(
          accounts, grants, links, linkService, eligibility, ledger, current, clock);

  /** An active account of a new person. */
  Account person(String username, Role role, String agency) {
    StaffMember staff = new StaffMember("S-" + username.toUpperCase(Locale.ROOT), username);
    accounts.add(staff);
    return account(username, staff, role, agency);
  }

  Account account(String username, StaffMember staff, Role role, String agency) {
    Account account = new Account(username, staff, agency, role, clock.instant());
    account.activate();
    accounts.add(account);
    return account;
  }

  <T> T as(Account account, Function<Administration, T> use) {
    current.actAs(account);
    return use.apply(this);
  }

  /** Creates an account after whom its person might be taken for was shown. */
  Invitation create(NewAccount asked) {
    return service.create(asked, LookAlike.persons(service.alike(asked)));
  }

  static NewAccount asked(String username, Role role, String agency) {
    return new NewAccount(username, "N-" + username, "Person " + username, role, agency);
  }

  Account find(UUID id) {
    return accounts.find(id).orElseThrow();
  }

  private record MemoryStaff(MemoryAccounts accounts) implements GrantQuery {
    @Override
    public List<StaffRow> staff() {
      return accounts.everybody().stream()
          .map(
              one ->
                  new StaffRow(
                      one.id(),
                      one.staffNumber(),
                      one.name(),
                      accounts.all().stream()
                          .filter(account -> account.staff().equals(one))
                          .map(Account::agency)
                          .toList(),
                      accounts.all().stream()
                          .filter(account -> account.staff().equals(one))
                          .map(Account::username)
                          .toList()))
          .toList();
    }

    @Override
    public List<GrantRow> waiting() {
      return List.of();
    }

    @Override
    public List<GrantRow> grants(GrantFilter filter) {
      return List.of();
    }

    @Override
    public List<AccountRow> accounts(AccountFilter filter, java.time.Instant usedSince) {
      return List.of();
    }

    @Override
    public long longUnused(java.time.Instant usedSince) {
      return 0;
    }

    @Override
    public Optional<AccountRow> account(UUID id, java.time.Instant usedSince) {
      return Optional.empty();
    }
  }
}
