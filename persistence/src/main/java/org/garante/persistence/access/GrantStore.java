package org.garante.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.grant.Grant;
import org.garante.domain.access.grant.GrantRepository;
import org.garante.persistence.Locked;
import org.garante.persistence.Sql;

/** Grants and stand-ins. */
@ApplicationScoped
public class GrantStore implements GrantRepository {
  private final EntityManager entities;

  @Inject
  public GrantStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Grant grant) {
    entities.persist(grant);
  }

  @Override
  public Optional<Grant> lock(UUID id) {
    return Locked.find(entities, Grant.class, id);
  }

  @Override
  public List<Grant> proposed(UUID account) {
    return entities
        .createQuery(
            "select g from Grant g where g.account = :account and g.state = :proposed", Grant.class)
        .setParameter("account", account)
        .setParameter("proposed", Grant.State.PROPOSED)
        .getResultList();
  }

  @Override
  public Optional<Account> lockAccount(UUID id) {
    return Locked.find(entities, Account.class, id);
  }

  @Override
  public long otherConfirmers(UUID person, UUID other) {
    return Sql.of(
            entities,
            """
            select count(distinct staff_id) as persons from account
            where status = 'ACTIVE' and role in ('ADMIN', 'AUDITOR') and staff_id not in (:person, :other)
            """)
        .with("person", person)
        .with("other", other)
        .first(row -> row.count("persons"))
        .orElse(0L);
  }

  @Override
  public long otherAdministrators(UUID account) {
    return Sql.of(
            entities,
            """
            select count(*) as accounts from account
            where status = 'ACTIVE' and role = 'ADMIN' and id <> :account
            """)
        .with("account", account)
        .first(row -> row.count("accounts"))
        .orElse(0L);
  }

  @Override
  public void standIn(UUID account, String agency, UUID grant) {
    entities.flush();
    Sql.of(
            entities,
            """
            insert into stand_in (account_id, agency, grant_id) values (:account, :agency, :grant)
            on conflict (account_id, agency) do nothing
            """)
        .with("account", account)
        .with("agency", agency)
        .with("grant", grant)
        .execute();
  }

  @Override
  public void endStandIns(UUID account) {
    Sql.of(entities, "delete from stand_in where account_id = :account")
        .with("account", account)
        .execute();
  }
}
