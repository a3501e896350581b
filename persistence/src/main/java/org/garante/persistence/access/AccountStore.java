package org.garante.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.StaffMember;
import org.garante.domain.access.StaffNumber;

/** Accounts and persons. */
@ApplicationScoped
public class AccountStore implements AccountRepository {
  private static final String ACCOUNT =
      "select a from Account a join fetch a.staff left join fetch a.standsInFor ";

  private final EntityManager entities;

  @Inject
  public AccountStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Account> find(UUID id) {
    return entities
        .createQuery(ACCOUNT + "where a.id = :id", Account.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Account> byUsername(String username) {
    return entities
        .createQuery(ACCOUNT + "where a.username = :name", Account.class)
        .setParameter("name", username)
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  public Optional<StaffMember> staff(StaffNumber number) {
    return entities
        .createQuery("select s from StaffMember s where s.staffNumber = :number", StaffMember.class)
        .setParameter("number", number.text())
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<StaffMember> staff(UUID id) {
    return Optional.ofNullable(entities.find(StaffMember.class, id));
  }

  @Override
  public void add(Account account) {
    entities.persist(account);
  }

  @Override
  public void add(StaffMember staff) {
    entities.persist(staff);
  }

  @Override
  public boolean isEmpty() {
    return entities
        .createQuery("select 1 from Account a", Integer.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
