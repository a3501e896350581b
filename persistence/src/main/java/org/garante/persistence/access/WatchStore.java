package org.garante.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.watch.AccessAlert;
import org.garante.domain.access.watch.AccountLock;
import org.garante.domain.access.watch.Use;
import org.garante.domain.access.watch.UseRule;
import org.garante.domain.access.watch.UseThreshold;
import org.garante.domain.access.watch.WatchRepository;
import org.garante.persistence.Locked;
import org.garante.persistence.SignedIn;
import org.garante.persistence.Sql;

/** Alerts and locks, and counts over the ledger's latest entries. */
@ApplicationScoped
public class WatchStore implements WatchRepository {
  private static final String ALONE = "org.garante.domain.access.watch";

  private final EntityManager entities;
  private final CurrentAccount current;

  @Inject
  public WatchStore(EntityManager entities, CurrentAccount current) {
    this.entities = entities;
    this.current = current;
  }

  @Override
  public boolean alone() {
    return Sql.of(entities, "select pg_try_advisory_xact_lock(hashtextextended(:name, 0)) as alone")
        .with("name", ALONE)
        .first(row -> row.flag("alone"))
        .orElse(false);
  }

  @Override
  public List<Use> uses(Instant since) {
    return Sql.of(
            entities,
            """
            with released as (
              select k.account_id, max(k.second_at) as at from account_lock k
              where k.second_at >= :since group by k.account_id)
            select e.account_id, greatest(date_trunc('hour', e.at, 'UTC'), released.at) as hour,
              count(distinct e.id) filter (where e.action in ('OPEN', 'OPEN_HISTORY', 'UNMASK')) as reads,
              count(distinct s.person) filter (where e.action <> 'REFUSED') as persons,
              count(distinct e.id) filter (where e.action = 'EXPORT_START') as exports,
              count(distinct e.id) filter (where e.action = 'REFUSED') as refusals,
              min(coalesce(st.time_zone, 'America/Mexico_City')) as zone
            from ledger_entry e
            join account a on a.id = e.account_id
            left join agency g on g.code = a.agency
            left join state st on st.code = g.home_state
            left join lateral unnest(e.subjects) s (person) on true
            left join released on released.account_id = e.account_id
            where e.at >= :since and e.account_id is not null and (released.at is null or e.at > released.at)
              and e.action in ('OPEN', 'OPEN_HISTORY', 'UNMASK', 'SEARCH', 'EXPORT_START', 'REFUSED')
            group by 1, 2
            order by 2, 1
            """)
        .with("since", since)
        .rows(
            row ->
                new Use(
                    row.id("account_id"),
                    row.at("hour"),
                    row.count("reads"),
                    row.count("persons"),
                    row.count("exports"),
                    row.count("refusals"),
                    ZoneId.of(row.text("zone"))));
  }

  @Override
  public List<UseThreshold> thresholds(Instant at) {
    return Sql.of(
            entities,
            """
            select distinct on (t.rule) t.rule, t.alert_above, t.lock_above
            from use_threshold t where t.in_force_from <= :at
            order by t.rule, t.in_force_from desc
            """)
        .with("at", at)
        .rows(
            row ->
                new UseThreshold(
                    row.constant("rule", UseRule.class),
                    row.number("alert_above"),
                    row.number("lock_above")));
  }

  @Override
  public List<Raised> raised(Instant since) {
    return Sql.of(
            entities,
            """
            select l.account_id, l.rule, l.hour_from,
              exists (select from account_lock k where k.alert_id = l.id) as locked
            from access_alert l where l.hour_from >= :since
            """)
        .with("since", since)
        .rows(
            row ->
                new Raised(
                    row.id("account_id"),
                    row.constant("rule", UseRule.class),
                    row.at("hour_from"),
                    row.flag("locked")));
  }

  @Override
  public Optional<AccessAlert> alert(UUID account, UseRule rule, Instant hour) {
    return entities
        .createQuery(
            "select a from AccessAlert a where a.account = :account and a.rule = :rule and a.hour = :hour",
            AccessAlert.class)
        .setParameter("account", account)
        .setParameter("rule", rule)
        .setParameter("hour", hour)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<AccessAlert> lockAlert(UUID id) {
    SignedIn.tell(entities, current);
    return Locked.find(entities, AccessAlert.class, id);
  }

  @Override
  public void add(AccessAlert alert) {
    entities.persist(alert);
  }

  @Override
  public Optional<Account> lockAccount(UUID id) {
    entities.flush();
    return HeldAccount.find(entities, id);
  }

  @Override
  public boolean hasLocked(UUID alert) {
    return !entities
        .createQuery("select l.id from AccountLock l where l.alert = :alert", UUID.class)
        .setParameter("alert", alert)
        .getResultList()
        .isEmpty();
  }

  @Override
  public boolean releasersBesides(UUID person) {
    return Sql.of(
            entities,
            """
            select exists (
              select from account a join account b on b.staff_id <> a.staff_id
              where a.status = 'ACTIVE' and a.role = 'ADMIN' and a.staff_id <> :person
                and b.status = 'ACTIVE' and b.role = 'AUDITOR' and b.staff_id <> :person) as there
            """)
        .with("person", person)
        .first(row -> row.flag("there"))
        .orElse(false);
  }

  @Override
  public void add(AccountLock lock) {
    entities.flush();
    Sql.of(entities, "select 1 as done from lock_account(:id, :alert, :at)")
        .with("id", lock.id())
        .with("alert", lock.alert())
        .with("at", lock.lockedAt())
        .rows(row -> true);
  }

  @Override
  public void signed(AccountLock lock) {
    SignedIn.tell(entities, current);
    Sql.of(entities, "select 1 as done from sign_release(:id, :at)")
        .with("id", lock.id())
        .with("at", lock.signedAt().orElseThrow())
        .rows(row -> true);
  }

  @Override
  public Optional<AccountLock> holding(UUID account) {
    return entities
        .createQuery(
            "select l from AccountLock l where l.account = :account and l.secondBy is null",
            AccountLock.class)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }
}
