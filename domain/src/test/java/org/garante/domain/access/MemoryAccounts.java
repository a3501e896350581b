package org.garante.domain.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts and persons in memory. */
public final class MemoryAccounts implements AccountRepository {
  private final List<Account> accounts = new ArrayList<>();
  private final List<StaffMember> staff = new ArrayList<>();

  @Override
  public Optional<Account> find(UUID id) {
    return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Account> byUsername(String username) {
    return accounts.stream().filter(account -> account.username().equals(username)).findFirst();
  }

  @Override
  public Optional<StaffMember> staff(StaffNumber number) {
    return staff.stream().filter(one -> one.staffNumber().equals(number.text())).findFirst();
  }

  @Override
  public Optional<StaffMember> staff(UUID id) {
    return staff.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public void add(Account account) {
    accounts.add(account);
  }

  @Override
  public void add(StaffMember member) {
    staff.add(member);
  }

  @Override
  public void disabled(Account account, Instant at) {
    account.disable();
  }

  @Override
  public boolean isEmpty() {
    return accounts.isEmpty();
  }

  public List<StaffMember> everybody() {
    return List.copyOf(staff);
  }

  public List<Account> all() {
    return List.copyOf(accounts);
  }
}
