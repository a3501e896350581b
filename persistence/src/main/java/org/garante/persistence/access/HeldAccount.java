package org.garante.persistence.access;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.persistence.Sql;

/**
 * Holds an account until the transaction ends, with its grants, links and locks: what changes one
 * of them holds the account first. The row itself is the database's to hold, as it is to change.
 */
final class HeldAccount {
  private HeldAccount() {}

  /** The account as it is in the database then and not as it was read before. */
  static Optional<Account> find(EntityManager entities, UUID id) {
    Sql.of(entities, "select 1 as held from hold_account(:account)")
        .with("account", id)
        .rows(row -> true);
    Optional<Account> found = Optional.ofNullable(entities.find(Account.class, id));
    found.ifPresent(entities::refresh);
    return found;
  }
}
