package org.garante.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Role;
import org.garante.domain.access.grant.AccountFilter;
import org.garante.domain.access.grant.AccountRow;
import org.garante.domain.access.grant.Grant;
import org.garante.domain.access.grant.GrantFilter;
import org.garante.domain.access.grant.GrantRow;
import org.garante.domain.access.grant.Invitation;
import org.garante.domain.access.grant.NewAccount;
import org.garante.domain.access.signin.LockedOut;
import org.garante.domain.access.signin.SessionRepository.Begun;
import org.garante.domain.catalogue.Source;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.review.reading.QueueRow;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.review.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Accounts, grants, links, attempts and agencies on a real database, as the application's role. */
class AccessIT {
  private static final Register REGISTER =
      Register.on(TestDatabase.create(), List.of(new OperationKind()));
  private static final Instant NOW = REGISTER.now();
  private static final String PASSWORD = "a long enough one";

  private final Account admin = REGISTER.account("admin", "SABG", Role.ADMIN);
  private final Account auditor = REGISTER.account("auditor", "SABG", Role.AUDITOR);

  @AfterAll
  static void close() {
    REGISTER.close();
  }

  @Test
  void supervisor_is_proposed_confirmed_signed_in_and_listed() {
    String username = unique();
    Invitation invitation =
        as(admin, house -> house.accounts.create(supervisor(username, "GN"), Set.of()));
    UUID grant = waiting(invitation.account()).id();
    as(auditor, house -> run(() -> house.grants.confirm(grant)));
    as(admin, house -> run(() -> house.links.choosePassword(invitation.token(), PASSWORD)));

    GrantRow row = grantsOf(invitation.account()).get(0);
    assertThat(row.state()).isEqualTo(Grant.State.CONFIRMED);
    assertThat(row.givenBy()).isEqualTo("admin");
    assertThat(row.decidedBy()).isEqualTo("auditor");
    assertThat(row.decidedAt()).isEqualTo(NOW);
    AccountRow account = account(invitation.account());
    assertThat(account.status()).isEqualTo(Account.Status.ACTIVE);
    assertThat(account.waiting()).isFalse();
    assertThat(account.longUnused()).isFalse();

    UUID attempt = inTransaction(NOW, house -> house.lockOut.begin(username, "here"));
    byte[] key =
        inTransaction(NOW, house -> house.sessions.setting(username)).orElseThrow().key(PASSWORD);
    Begun begun =
        inTransaction(
            NOW, house -> house.signIns.complete(username, key, attempt, "here", Optional.empty()));
    assertThat(begun).isEqualTo(Begun.BEGUN);
    assertThat(account(account.id()).lastSignInAt()).isEqualTo(NOW);
    assertThat(
            REGISTER.count(
                "select count(*) from ledger_entry where object = '"
                    + username
                    + "' and action in ('ACCOUNT_CREATE', 'GRANT_PROPOSE', 'GRANT_CONFIRM', 'ACCOUNT_CHANGE',"
                    + " 'SIGN_IN')"))
        .isEqualTo(5);
  }

  @Test
  void unused_for_long_stands_out_unless_disabled() {
    Account idle = REGISTER.account("idle", "GN", Role.RECORDER);
    Instant later = NOW.plus(AccountRow.LONG);
    assertThat(inTransaction(later, house -> house.grants.account(idle.id())).longUnused())
        .isFalse();
    Instant afterThat = later.plusMillis(1);
    assertThat(inTransaction(afterThat, house -> house.grants.account(idle.id())).longUnused())
        .isTrue();
    as(admin, house -> run(() -> house.accounts.disable(idle.id(), "left")));
    assertThat(inTransaction(afterThat, house -> house.grants.account(idle.id())).longUnused())
        .isFalse();
  }

  @Test
  void accounts_are_found_by_part_of_a_name_without_accents_page_by_page() {
    String unique = unique();
    REGISTER.account(unique + "-Ángela", "FGR", Role.RECORDER);
    REGISTER.account(unique + "-Beto", "FGR", Role.RECORDER);
    List<AccountRow> first = accounts(unique.toUpperCase(Locale.ROOT) + "-ANG", "", 10);
    assertThat(first).extracting(AccountRow::person).containsExactly(unique + "-Ángela");
    List<AccountRow> both = accounts(unique, "", 10);
    assertThat(both).hasSize(2);
    assertThat(accounts(unique, both.get(0).username(), 10)).containsExactly(both.get(1));
    assertThat(accounts("fgr", "", 1)).hasSize(1);
    Instant later = NOW.plus(AccountRow.LONG).plusMillis(1);
    AccountFilter unused = new AccountFilter(unique, true, "", 10);
    List<AccountRow> idle = inTransaction(later, house -> house.grants.accounts(unused));
    assertThat(idle).hasSize(2);
    long all = inTransaction(later, house -> house.grants.longUnused());
    assertThat(all).isGreaterThanOrEqualTo(2);
  }

  private List<AccountRow> accounts(String typed, String after, int limit) {
    AccountFilter filter = new AccountFilter(typed, false, after, limit);
    return as(admin, house -> house.grants.accounts(filter));
  }

  @Test
  void grants_are_listed_newest_first_page_by_page() {
    Account ana = REGISTER.account("ana", "GN", Role.RECORDER);
    as(admin, house -> house.accounts.change(ana.id(), Role.RECORDER, "FGR"));
    as(admin, house -> house.accounts.change(ana.id(), Role.PUBLISHER, "FGR"));
    List<GrantRow> all = grantsOf(ana.id());
    assertThat(all).hasSize(2);
    GrantRow first = all.get(0);
    GrantFilter next =
        new GrantFilter(
            Optional.of(ana.id()),
            Optional.of(new GrantFilter.After(first.givenAt(), first.id())),
            10);
    List<GrantRow> second = as(admin, house -> house.grants.grants(next));
    assertThat(second).containsExactly(all.get(1));
  }

  @Test
  void stand_in_is_listed_and_ends_with_the_role() {
    Account sup = REGISTER.account("sup", "FGR", Role.SUPERVISOR);
    as(admin, house -> run(() -> house.accounts.nameStandIn(sup.id(), "GN")));
    UUID grant = waiting(sup.id()).id();
    as(auditor, house -> run(() -> house.grants.confirm(grant)));
    assertThat(account(sup.id()).standsInFor()).containsExactly("GN");
    assertThat(reloaded(sup).standsInFor()).containsExactly("GN");
    as(admin, house -> house.accounts.change(sup.id(), Role.RECORDER, "FGR"));
    assertThat(account(sup.id()).standsInFor()).isEmpty();
  }

  @Test
  void stand_in_finds_and_decides_what_waits_for_the_agency_until_it_ends() {
    Account author = REGISTER.account("rec", "GN", Role.RECORDER);
    Account sup = REGISTER.account("sup", "FGR", Role.SUPERVISOR);
    UUID first = submit(author);
    UUID second = submit(author);
    assertThatThrownBy(() -> REGISTER.run(reloaded(sup), on -> on.decisions.approve(first)))
        .isInstanceOf(NotPermitted.class);
    as(admin, house -> run(() -> house.accounts.nameStandIn(sup.id(), "GN")));
    UUID grant = waiting(sup.id()).id();
    as(auditor, house -> run(() -> house.grants.confirm(grant)));

    List<QueueRow> queue = REGISTER.as(reloaded(sup), on -> on.work.queue());
    assertThat(queue).extracting(QueueRow::submission).contains(first, second);
    REGISTER.run(reloaded(sup), on -> on.work.review(first));
    REGISTER.run(reloaded(sup), on -> on.decisions.approve(first));

    as(admin, house -> house.accounts.change(sup.id(), Role.RECORDER, "FGR"));
    assertThatThrownBy(() -> REGISTER.run(reloaded(sup), on -> on.decisions.approve(second)))
        .isInstanceOf(NotPermitted.class);
  }

  private static UUID submit(Account author) {
    return REGISTER.submit(author, "OPE", new SampleOperation().form()).submission();
  }

  private static Account reloaded(Account account) {
    return REGISTER
        .inTransaction(
            entities -> new AccountStore(entities, new CurrentAccount()).find(account.id()))
        .orElseThrow();
  }

  @Test
  void many_guesses_at_the_same_time_are_five() throws Exception {
    String username = unique();
    ExecutorService pool = Executors.newFixedThreadPool(20);
    Callable<Boolean> guess =
        () -> {
          try {
            inTransaction(NOW, house -> house.lockOut.begin(username, "there"));
            return true;
          } catch (LockedOut e) {
            return false;
          }
        };
    int counted = 0;
    for (Future<Boolean> done : pool.invokeAll(java.util.Collections.nCopies(40, guess))) {
      counted += done.get() ? 1 : 0;
    }
    pool.shutdown();
    assertThat(counted).isEqualTo(5);
    Instant free = NOW.plus(Duration.ofMinutes(15));
    inTransaction(free, house -> house.lockOut.begin(username, "there"));
  }

  @Test
  void success_makes_earlier_wrong_ones_count_no_more() {
    String username = unique();
    for (int i = 0; i < 4; i++) {
      inTransaction(NOW, house -> house.lockOut.begin(username, "here"));
    }
    UUID right = inTransaction(NOW.plusSeconds(1), house -> house.lockOut.begin(username, "here"));
    inTransaction(NOW.plusSeconds(1), house -> run(() -> house.lockOut.right(right)));
    inTransaction(NOW.plusSeconds(2), house -> house.lockOut.begin(username, "here"));
  }

  @Test
  void agency_is_closed_and_a_source_added_as_the_applications_role() {
    as(admin, house -> run(() -> house.catalogues.close("CNI", LocalDate.of(2025, 7, 1), "x")));
    assertThat(
            REGISTER.count(
                "select count(*) from agency where code = 'CNI' and active_to = '2025-07-01'"))
        .isEqualTo(1);
    Source source = new Source("S099", "Title", "Publisher", "PRESS", "2025", "B", 2);
    as(admin, house -> run(() -> house.catalogues.add(source)));
    List<Source> sources = as(admin, house -> house.catalogues.sources());
    assertThat(sources).contains(source);
  }

  @Test
  void what_the_application_refuses_its_role_cannot_do_by_sql() {
    Invitation invitation =
        as(admin, house -> house.accounts.create(supervisor(unique(), "GN"), Set.of()));
    UUID grant = waiting(invitation.account()).id();
    assertRefusedBySql(
        "update account_grant set state = 'CONFIRMED', decided_at = now(), decided_by = '%s' where id = '%s'"
            .formatted(admin.staff().id(), grant));
    assertRefusedBySql("delete from account_grant");
    assertRefusedBySql("update account_grant set role = 'ADMIN' where id = '" + grant + "'");
    as(auditor, house -> run(() -> house.grants.confirm(grant)));
    assertRefusedBySql("update account_grant set state = 'REFUSED' where id = '" + grant + "'");
    assertRefusedBySql("update agency set name_es = 'x' where code = 'GN'");
    assertRefusedBySql("update staff_member set name = 'x'");
  }

  private void assertRefusedBySql(String sql) {
    assertThatThrownBy(() -> REGISTER.sqlAsApplication(sql)).isInstanceOf(SQLException.class);
  }

  private GrantRow waiting(UUID account) {
    return as(admin, house -> house.grants.waiting()).stream()
        .filter(row -> row.account().equals(account))
        .findFirst()
        .orElseThrow();
  }

  private List<GrantRow> grantsOf(UUID account) {
    return as(admin, house -> house.grants.grants(GrantFilter.of(account)));
  }

  private AccountRow account(UUID id) {
    return as(admin, house -> house.grants.account(id));
  }

  private static NewAccount supervisor(String username, String agency) {
    return new NewAccount(
        username, UUID.randomUUID().toString(), "Person " + username, Role.SUPERVISOR, agency);
  }

  private static String unique() {
    return "u" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static boolean run(Runnable action) {
    action.run();
    return true;
  }

  private <T> T as(Account account, java.util.function.Function<House, T> use) {
    return REGISTER.inTransaction(
        entities -> {
          House house = new House(entities, NOW);
          house.current.actAs(account, Register.secretOf(account));
          return use.apply(house);
        });
  }

  private <T> T inTransaction(Instant at, java.util.function.Function<House, T> use) {
    return REGISTER.inTransaction(entities -> use.apply(new House(entities, at)));
  }
}
