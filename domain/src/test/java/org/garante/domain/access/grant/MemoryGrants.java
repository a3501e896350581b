package org.garante.domain.access.grant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.MemoryAccounts;
import org.garante.domain.access.Role;

/** Grants in memory. */
final class MemoryGrants implements GrantRepository {
  private final List<Grant> grants = new ArrayList<>();
  private final Map<UUID, Set<String>> standIns = new HashMap<>();
  private final MemoryAccounts accounts;

  MemoryGrants(MemoryAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void add(Grant grant) {
    grants.add(grant);
    takeEffect(grant);
  }

  @Override
  public void decided(Grant grant) {
    takeEffect(grant);
  }

  private void takeEffect(Grant grant) {
    if (grant.state() == Grant.State.GRANTED || grant.state() == Grant.State.CONFIRMED) {
      switch (grant.kind()) {
        case CHANGE -> standIns.remove(grant.account());
        case STAND_IN ->
            standIns.computeIfAbsent(grant.account(), id -> new HashSet<>()).add(grant.agency());
        case ACCOUNT, LINK -> {}
      }
    }
  }

  @Override
  public Optional<Grant> lock(UUID id) {
    return grants.stream().filter(grant -> grant.id().equals(id)).findFirst();
  }

  @Override
  public List<Grant> proposed(UUID account) {
    return grants.stream()
        .filter(grant -> grant.account().equals(account) && grant.isProposed())
        .toList();
  }

  @Override
  public Optional<Account> lockAccount(UUID id) {
    return accounts.find(id);
  }

  @Override
  public long otherConfirmers(UUID person, UUID other) {
    return accounts.all().stream()
        .filter(Account::isActive)
        .filter(account -> account.role() == Role.ADMIN || account.role() == Role.AUDITOR)
        .map(account -> account.staff().id())
        .filter(staff -> !staff.equals(person) && !staff.equals(other))
        .distinct()
        .count();
  }

  @Override
  public long otherAdministrators(UUID account) {
    return accounts.all().stream()
        .filter(one -> one.isActive() && one.role() == Role.ADMIN && !one.id().equals(account))
        .count();
  }

  Set<String> standIns(UUID account) {
    boolean closed =
        accounts.find(account).filter(one -> one.status() == Account.Status.DISABLED).isPresent();
    return closed ? Set.of() : standIns.getOrDefault(account, Set.of());
  }

  Grant last() {
    return grants.get(grants.size() - 1);
  }

  List<Grant> all() {
    return List.copyOf(grants);
  }
}
