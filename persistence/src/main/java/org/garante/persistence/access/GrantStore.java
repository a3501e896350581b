package org.garante.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.grant.Grant;
import org.garante.domain.access.grant.GrantRepository;
import org.garante.persistence.SignedIn;
import org.garante.persistence.Sql;

/** Grants and stand-ins. */
@ApplicationScoped
public class GrantStore implements GrantRepository {
  private final EntityManager entities;
  private final CurrentAccount current;

  @Inject
  public GrantStore(EntityManager entities, CurrentAccount current) {
    this.entities = entities;
    this.current = current;
  }

  @Override
  public void add(Grant grant) {
    SignedIn.tell(entities, current);
    Sql.of(
            entities,
            """
            select 1 as done from add_grant(
              :id, :kind, :account, :role, :agency, cast(nullif(:link, '') as uuid), :waits, :at)
            """)
        .with("id", grant.id())
        .with("kind", grant.kind().name())
        .with("account", grant.account())
        .with("role", grant.role().name())
        .with("agency", grant.agency())
        .with("link", grant.link().map(UUID::toString).orElse(""))
        .with("waits", grant.isProposed())
        .with("at", grant.givenAt())
        .rows(row -> true);
  }

  @Override
  public void decided(Grant grant) {
    SignedIn.tell(entities, current);
    Sql.of(entities, "select 1 as done from decide_grant(:grant, :confirms, :at)")
        .with("grant", grant.id())
        .with("confirms", grant.state() == Grant.State.CONFIRMED)
        .with("at", grant.decidedAt().orElseThrow())
        .rows(row -> true);
  }

  @Override
  public Optional<Grant> lock(UUID id) {
    return Optional.ofNullable(entities.find(Grant.class, id))
        .map(
            grant -> {
              HeldAccount.find(entities, grant.account());
              entities.refresh(grant);
              return grant;
            });
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
    return HeldAccount.find(entities, id);
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
}
