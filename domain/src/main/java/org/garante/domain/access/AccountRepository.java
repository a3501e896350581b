package org.garante.domain.access;

import java.util.Optional;
import java.util.UUID;

/** Keeps accounts and the persons they belong to. */
public interface AccountRepository {
  /** The account with its person. */
  Optional<Account> find(UUID id);

  Optional<Account> byUsername(String username);

  Optional<StaffMember> staff(StaffNumber number);

  Optional<StaffMember> staff(UUID id);

  void add(Account account);

  void add(StaffMember staff);

  /** Whether there is any account at all. */
  boolean isEmpty();
}
