package org.garante.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Role;
import org.garante.domain.access.watch.AlertRow;
import org.garante.domain.access.watch.AlertService;
import org.garante.domain.access.watch.LockRow;
import org.garante.domain.access.watch.UseRule;
import org.garante.domain.access.watch.UseWatch;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.operation.OperationKind;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.ledger.LedgerStore;
import org.garante.persistence.review.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Alerts and locks on a real database, as the application's role. */
class WatchIT {
  private static final Register REGISTER =
      Register.on(TestDatabase.create(), List.of(new OperationKind()));
  private static final Instant NOW = REGISTER.now();

  private final Account ana = REGISTER.account("Ana", "GN", Role.RECORDER);
  private final Account admin = REGISTER.account("Adela", "SSPC", Role.ADMIN);
  private final Account auditor = REGISTER.account("Elena", "SABG", Role.AUDITOR);

  @AfterAll
  static void close() {
    REGISTER.close();
  }

  @Test
  void alert_is_raised_once_and_locks_once_and_two_release_it() {
    entries(ana, "OPEN", 60);
    look();
    assertThat(alerts(ana)).isEmpty();
    entries(ana, "UNMASK", 1);
    look();
    look();
    assertThat(alerts(ana))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.rule()).isEqualTo(UseRule.READS);
              assertThat(row.uses()).isEqualTo(61);
              assertThat(row.above()).isEqualTo(60);
              assertThat(row.hour()).isEqualTo(NOW);
              assertThat(row.locked()).isFalse();
            });
    assertThat(status(ana)).isEqualTo(Account.Status.ACTIVE);

    entries(ana, "OPEN", 180);
    look();
    look();
    assertThat(status(ana)).isEqualTo(Account.Status.LOCKED);
    assertThat(alerts(ana)).singleElement().extracting(AlertRow::locked).isEqualTo(true);
    assertThat(release(auditor, ana)).isFalse();
    LockRow lock = lock(ana).orElseThrow();
    assertThat(lock.firstBy()).isEqualTo("Elena");
    assertThat(lock.isReleasableBy(admin.staff().id(), Role.ADMIN)).isTrue();
    assertThat(release(admin, ana)).isTrue();
    look();
    assertThat(status(ana)).isEqualTo(Account.Status.ACTIVE);
    assertThat(lock(ana)).isEmpty();
    assertThat(
            REGISTER.count(
                "select count(*) from ledger_entry where action = 'ACCOUNT_RELEASE' and object = '"
                    + ana.username()
                    + "'"))
        .isEqualTo(2);

    long open = open();
    as(
        auditor,
        use -> {
          use.alerts.close(alerts(ana).get(0).id(), "Operativo de ese día");
          return true;
        });
    assertThat(open()).isEqualTo(open - 1);
    assertThat(alerts(ana)).singleElement().extracting(AlertRow::closedBy).isEqualTo("Elena");
  }

  @Test
  void after_a_release_the_rest_of_the_hour_is_counted_from_then_on() {
    Instant released = NOW.plus(Duration.ofMinutes(10));
    Account fidel = REGISTER.account("Fidel", "GN", Role.RECORDER);
    entries(fidel, "OPEN", 241);
    look();
    release(auditor, fidel);
    boolean free = as(admin, released, use -> use.alerts.release(fidel.id(), "Oficio 4/2025"));
    assertThat(free).isTrue();
    entries(fidel, "OPEN", 1, released);
    entries(fidel, "OPEN", 240, released.plusMillis(1));
    look();
    assertThat(status(fidel)).isEqualTo(Account.Status.ACTIVE);
    entries(fidel, "OPEN", 1, released.plusMillis(1));
    look();
    assertThat(status(fidel)).isEqualTo(Account.Status.LOCKED);
    assertThat(alerts(fidel)).extracting(AlertRow::hour).containsExactlyInAnyOrder(NOW, released);
  }

  @Test
  void application_alone_releases_nobody_by_sql() {
    Account beto = REGISTER.account("Beto", "GN", Role.RECORDER);
    entries(beto, "REFUSED", 61);
    look();
    assertThat(status(beto)).isEqualTo(Account.Status.LOCKED);
    for (String sql :
        List.of(
            "update account set status = 'ACTIVE' where id = '%s'",
            "update account set status = 'INVITED' where id = '%s'",
            "update account_lock set first_by = null where account_id = '%s'",
            "select sign_release(id, now()) from account_lock where account_id = '%s'")) {
      assertThatThrownBy(() -> REGISTER.sqlAsApplication(sql.formatted(beto.id())))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(permission denied|nobody is signed in).*");
    }
    release(admin, beto);
    String again = "select sign_release(id, now()) from account_lock where account_id = '%s'";
    for (Account alone : List.of(admin, beto, REGISTER.account("Adan", "SSPC", Role.ADMIN))) {
      assertThatThrownBy(
              () ->
                  REGISTER.sqlAsApplication(
                      "select set_config('garante.session', '%s', true)"
                          .formatted(Register.secretOf(alone)),
                      again.formatted(beto.id())))
          .isInstanceOf(SQLException.class);
    }
    assertThat(status(beto)).isEqualTo(Account.Status.LOCKED);
  }

  @Test
  void person_shown_twice_counts_once_and_searches_count_whom_they_show() {
    Account dora = REGISTER.account("Dora", "GN", Role.SUPERVISOR);
    shown(dora, "SEARCH", 1, 300);
    shown(dora, "SEARCH", 1, 300);
    look();
    assertThat(alerts(dora)).isEmpty();
    shown(dora, "SEARCH", 301, 301);
    look();
    assertThat(alerts(dora))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.rule()).isEqualTo(UseRule.PERSONS);
              assertThat(row.uses()).isEqualTo(301);
            });
  }

  @Test
  void what_lists_show_is_no_unusual_use_and_what_is_opened_of_them_is() {
    Account rosa = REGISTER.account("Rosa", "GN", Role.SUPERVISOR);
    shown(rosa, "LIST", 1, 5_000);
    look();
    assertThat(alerts(rosa)).isEmpty();
    assertThat(status(rosa)).isEqualTo(Account.Status.ACTIVE);
    shown(rosa, "OPEN", 1, 301);
    look();
    assertThat(alerts(rosa)).extracting(AlertRow::rule).containsExactly(UseRule.PERSONS);
  }

  @Test
  void what_was_hours_ago_is_not_looked_at() {
    Account carla = REGISTER.account("Carla", "GN", Role.SUPERVISOR);
    entries(carla, "OPEN", 300, NOW.minus(Duration.ofHours(2)));
    look();
    assertThat(alerts(carla)).isEmpty();
  }

  private static boolean release(Account by, Account of) {
    return as(by, use -> use.alerts.release(of.id(), "Oficio 3/2025"));
  }

  private Optional<LockRow> lock(Account of) {
    return as(admin, use -> use.alerts.lock(of.id()));
  }

  private long open() {
    return as(auditor, use -> use.alerts.open());
  }

  private static List<AlertRow> alerts(Account of) {
    return REGISTER.inTransaction(
        entities ->
            new AlertListStore(entities)
                .alerts(0, 100).stream().filter(row -> row.account().equals(of.id())).toList());
  }

  private static Account.Status status(Account of) {
    return REGISTER.inTransaction(entities -> entities.find(Account.class, of.id()).status());
  }

  private static void entries(Account by, String action, int count) {
    entries(by, action, count, NOW);
  }

  private static void entries(Account by, String action, int count, Instant at) {
    entries(by, action, at, "'{}'", count);
  }

  private static void entries(Account by, String action, Instant at, String subjects, int count) {
    try {
      REGISTER.sqlAsApplication(
          "select set_config('garante.session', '%s', true)".formatted(Register.secretOf(by)),
          """
          insert into ledger_entry (id, at, account_id, staff_id, role, agency, action, object, subjects, commitment)
          select gen_random_uuid(), '%s', '%s', '%s', '%s', '%s', '%s', 'x', %s, repeat('0', 64)
          from generate_series(1, %s)
          """
              .formatted(
                  at, by.id(), by.staff().id(), by.role(), by.agency(), action, subjects, count));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An entry with so many persons. */
  private static void shown(Account by, String action, int first, int last) {
    entries(
        by,
        action,
        NOW,
        "(select array_agg(md5(n::text)::uuid) from generate_series(%s, %s) n)"
            .formatted(first, last),
        1);
  }

  private static void look() {
    REGISTER.inTransaction(
        entities -> {
          new Services(entities, NOW).watch.look();
          return true;
        });
  }

  private static <T> T as(Account account, Function<Services, T> use) {
    return as(account, NOW, use);
  }

  private static <T> T as(Account account, Instant at, Function<Services, T> use) {
    return REGISTER.inTransaction(
        entities -> {
          Services services = new Services(entities, at);
          services.current.actAs(account, Register.secretOf(account));
          return use.apply(services);
        });
  }

  /** The watch and what shows it, for one transaction. */
  private static final class Services {
    private final CurrentAccount current = new CurrentAccount();
    private final UseWatch watch;
    private final AlertService alerts;

    private Services(EntityManager entities, Instant at) {
      Clock clock = Clock.fixed(at, ZoneOffset.UTC);
      LedgerStore entries = new LedgerStore(entities, current);
      Ledger ledger =
          new Ledger(
              entries, current, clock, new SealingWatch(entries, clock, Duration.ofDays(36_500)));
      WatchStore store = new WatchStore(entities, current);
      watch = new UseWatch(store, ledger, clock);
      alerts = new AlertService(store, new AlertListStore(entities), ledger, current, clock);
    }
  }
}
