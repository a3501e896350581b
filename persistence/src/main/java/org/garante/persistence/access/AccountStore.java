package org.garante.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.AccountRepository;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.StaffMember;
import org.garante.domain.access.StaffNumber;
import org.garante.persistence.SignedIn;
import org.garante.persistence.Sql;

/** Accounts and persons. */
@ApplicationScoped
public class AccountStore implements AccountRepository {
  private static final String ACCOUNT =
      "select a from Account a join fetch a.staff left join fetch a.standsInFor ";

  private final EntityManager entities;
  private final CurrentAccount current;

  @Inject
  public AccountStore(EntityManager entities, CurrentAccount current) {
    this.entities = entities;
    this.current = current;
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
    SignedIn.tell(entities, current);
    Sql.of(
            entities,
            "select 1 as done from add_account(:id, :username, :staff, :agency, :role, :at)")
        .with("id", account.id())
        .with("username", account.username())
        .with("staff", account.staff().id())
        .with("agency", account.agency())
        .with("role", account.role().name())
        .with("at", account.createdAt())
        .rows(row -> true);
  }

  @Override
  public void add(StaffMember staff) {
    SignedIn.tell(entities, current);
    Sql.of(entities, "select 1 as done from add_staff_member(:id, :number, :name)")
        .with("id", staff.id())
        .with("number", staff.staffNumber())
        .with("name", staff.name())
        .rows(row -> true);
  }

  @Override
  public void disabled(Account account, Instant at) {
    SignedIn.tell(entities, current);
    Sql.of(entities, "select 1 as done from disable_account(:account, :at)")
        .with("account", account.id())
        .with("at", at)
        .rows(row -> true);
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
