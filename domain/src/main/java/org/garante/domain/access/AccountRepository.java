package org.garante.domain.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps accounts and the persons they belong to. */
public interface AccountRepository {
  /** The account with its person. */
  Optional<Account> find(UUID id);

  Optional<Account> byUsername(String username);

  Optional<StaffMember> staff(StaffNumber number);

  Optional<StaffMember> staff(UUID id);

  /** Adds an account that nobody can use yet. */
  void add(Account account);

  /** Keeps that it is closed for good, and with it its sessions, links and what waits for it. */
  void disabled(Account account, Instant at);

  void add(StaffMember staff);

  /** Whether there is any account at all. */
  boolean isEmpty();
}
