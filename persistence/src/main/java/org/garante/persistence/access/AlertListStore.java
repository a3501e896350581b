package org.garante.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Role;
import org.garante.domain.access.watch.AlertRow;
import org.garante.domain.access.watch.LockRow;
import org.garante.domain.access.watch.UseRule;
import org.garante.domain.access.watch.WatchQuery;
import org.garante.persistence.Sql;

/** Lists of alerts, one statement each. */
@ApplicationScoped
public class AlertListStore implements WatchQuery {
  private final EntityManager entities;

  @Inject
  public AlertListStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<AlertRow> alerts(int before, int limit) {
    return Sql.of(
            entities,
            """
            select l.id, l.account_id, a.username, p.name as person, l.staff_id, a.role, a.agency, l.rule,
              l.hour_from, l.uses, l.above, c.name as closed_by, l.closed_at,
              exists (select from account_lock k where k.alert_id = l.id and k.second_by is null) as locked
            from access_alert l
            join account a on a.id = l.account_id
            join staff_member p on p.id = l.staff_id
            left join staff_member c on c.id = l.closed_by
            order by l.closed_at is not null, l.raised_at desc, l.id limit :most offset :before
            """)
        .with("most", limit)
        .with("before", before)
        .rows(
            row ->
                new AlertRow(
                    row.id("id"),
                    row.id("account_id"),
                    row.text("username"),
                    row.text("person"),
                    row.id("staff_id"),
                    row.constant("role", Role.class),
                    row.text("agency"),
                    row.constant("rule", UseRule.class),
                    row.at("hour_from"),
                    row.count("uses"),
                    row.number("above"),
                    row.flag("locked"),
                    row.findText("closed_by").orElse(null),
                    row.findAt("closed_at").orElse(null)));
  }

  @Override
  public long open() {
    return Sql.of(entities, "select count(*) as alerts from access_alert where closed_at is null")
        .first(row -> row.count("alerts"))
        .orElse(0L);
  }

  @Override
  public Optional<LockRow> lock(UUID account) {
    return Sql.of(
            entities,
            """
            select k.staff_id, l.rule, k.locked_at, k.first_by, f.name as first_name, k.first_role, k.first_at
            from account_lock k
            join access_alert l on l.id = k.alert_id
            left join staff_member f on f.id = k.first_by
            where k.account_id = :account and k.second_by is null
            """)
        .with("account", account)
        .first(
            row ->
                new LockRow(
                    row.id("staff_id"),
                    row.constant("rule", UseRule.class),
                    row.at("locked_at"),
                    row.findId("first_by").orElse(null),
                    row.findText("first_name").orElse(null),
                    row.findText("first_role").map(Role::valueOf).orElse(null),
                    row.findAt("first_at").orElse(null)));
  }
}
