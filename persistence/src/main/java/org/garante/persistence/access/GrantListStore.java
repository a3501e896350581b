package org.garante.persistence.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.access.grant.AccountFilter;
import org.garante.domain.access.grant.AccountRow;
import org.garante.domain.access.grant.Grant;
import org.garante.domain.access.grant.GrantFilter;
import org.garante.domain.access.grant.GrantQuery;
import org.garante.domain.access.grant.GrantRow;
import org.garante.domain.access.grant.StaffRow;
import org.garante.persistence.Sql;

/** Lists of grants and accounts, one statement each. */
@ApplicationScoped
public class GrantListStore implements GrantQuery {
  private static final String GRANTS =
      """
      select g.id, g.kind, g.account_id, a.username, p.name as person, p.staff_number, g.staff_id, g.role, g.agency, g.state,
        b.name as given_by, g.given_by as given_by_staff, g.given_at, d.name as decided_by, g.decided_at
      from account_grant g
      join account a on a.id = g.account_id
      join staff_member p on p.id = g.staff_id
      left join staff_member b on b.id = g.given_by
      left join staff_member d on d.id = g.decided_by
      """;

  private static final String ACCOUNTS =
      """
      select a.id, a.username, p.name as person, p.staff_number, a.staff_id, a.agency, a.role, a.status,
        a.created_at, a.last_sign_in_at,
        array(select s.agency from stand_in s where s.account_id = a.id order by s.agency) as stands_in_for,
        exists (select from account_grant g where g.account_id = a.id and g.state = 'PROPOSED') as waiting,
        a.status <> 'DISABLED' and coalesce(a.last_sign_in_at, a.created_at) < :since as long_unused
      from account a join staff_member p on p.id = a.staff_id
      """;

  private static final String LONG_UNUSED =
      " a.status <> 'DISABLED' and coalesce(a.last_sign_in_at, a.created_at) < :since";

  private final EntityManager entities;

  @Inject
  public GrantListStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<StaffRow> staff() {
    return Sql.of(
            entities,
            """
            select p.id, p.staff_number, p.name,
              array(select distinct a.agency from account a where a.staff_id = p.id order by 1) as agencies,
              array(select a.username from account a where a.staff_id = p.id order by 1) as usernames
            from staff_member p
            """)
        .rows(
            row ->
                new StaffRow(
                    row.id("id"),
                    row.text("staff_number"),
                    row.text("name"),
                    row.texts("agencies"),
                    row.texts("usernames")));
  }

  @Override
  public List<GrantRow> waiting() {
    return Sql.of(entities, GRANTS + " where g.state = 'PROPOSED' order by g.given_at, g.id")
        .rows(GrantListStore::grant);
  }

  @Override
  public List<GrantRow> grants(GrantFilter filter) {
    StringBuilder where = new StringBuilder(" where true");
    filter.account().ifPresent(id -> where.append(" and g.account_id = :account"));
    filter.before().ifPresent(last -> where.append(" and (g.given_at, g.id) < (:at, :last)"));
    Sql sql =
        Sql.of(entities, GRANTS + where + " order by g.given_at desc, g.id desc limit :most")
            .with("most", filter.limit());
    filter.account().ifPresent(id -> sql.with("account", id));
    filter.before().ifPresent(last -> sql.with("at", last.at()).with("last", last.id()));
    return sql.rows(GrantListStore::grant);
  }

  @Override
  public List<AccountRow> accounts(AccountFilter filter, Instant usedSince) {
    String matching =
        """
         where a.username > :after and (:typed = '' or a.agency = upper(:typed)
          or strpos(plain_text(concat_ws(' ', a.username, p.name, p.staff_number)), plain_text(:typed)) > 0)
        """;
    return Sql.of(
            entities,
            ACCOUNTS
                + matching
                + (filter.longUnused() ? " and" + LONG_UNUSED : "")
                + " order by a.username limit :most")
        .with("since", usedSince)
        .with("after", filter.after())
        .with("typed", filter.typed().strip())
        .with("most", filter.limit())
        .rows(GrantListStore::account);
  }

  @Override
  public long longUnused(Instant usedSince) {
    return Sql.of(entities, "select count(*) as accounts from account a where" + LONG_UNUSED)
        .with("since", usedSince)
        .first(row -> row.count("accounts"))
        .orElse(0L);
  }

  @Override
  public Optional<AccountRow> account(UUID id, Instant usedSince) {
    return Sql.of(entities, ACCOUNTS + " where a.id = :id")
        .with("since", usedSince)
        .with("id", id)
        .first(GrantListStore::account);
  }

  private static GrantRow grant(Sql.Row row) {
    return new GrantRow(
        row.id("id"),
        row.constant("kind", Grant.Kind.class),
        row.id("account_id"),
        row.text("username"),
        row.text("person"),
        row.text("staff_number"),
        row.id("staff_id"),
        row.constant("role", Role.class),
        row.text("agency"),
        row.constant("state", Grant.State.class),
        row.findText("given_by").orElse(null),
        row.findId("given_by_staff").orElse(null),
        row.at("given_at"),
        row.findText("decided_by").orElse(null),
        row.findAt("decided_at").orElse(null));
  }

  private static AccountRow account(Sql.Row row) {
    return new AccountRow(
        row.id("id"),
        row.text("username"),
        row.text("person"),
        row.text("staff_number"),
        row.id("staff_id"),
        row.text("agency"),
        row.constant("role", Role.class),
        row.constant("status", Account.Status.class),
        row.at("created_at"),
        row.findAt("last_sign_in_at").orElse(null),
        row.texts("stands_in_for"),
        row.flag("waiting"),
        row.flag("long_unused"));
  }
}
