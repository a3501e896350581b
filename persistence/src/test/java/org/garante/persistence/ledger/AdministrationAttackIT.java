package org.garante.persistence.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.garante.domain.access.Account;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Role;
import org.garante.domain.access.grant.Invitation;
import org.garante.domain.access.grant.NewAccount;
import org.garante.domain.catalogue.Agency;
import org.garante.domain.catalogue.NewAgency;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.ledger.bundle.Disclosure;
import org.garante.domain.review.Receipt;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.access.House;
import org.garante.persistence.review.Register;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What somebody with the database's superuser can do, by plain SQL, to who may do what in the
 * register, and that both verifiers find it against a checkpoint kept outside.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationAttackIT {
  private static final String INTEGRITY = "integrity";
  private static final String COMPLETENESS = "completeness";

  private final SampleRegister sample = SampleRegister.movable();
  private final TestDatabase original = sample.register.database();
  private TestDatabase victim;
  private Path home;
  private Path keys;
  private Path held;
  private Instant now = SampleRegister.NOW;
  private UUID promoted;

  @BeforeAll
  void fill(@TempDir Path folder) throws SQLException, IOException {
    home = folder;
    Invitation invited =
        as(
            sample.administrator,
            house ->
                house.accounts.create(
                    new NewAccount("nora.nueva", "GN-77", "Nora Nueva", Role.SUPERVISOR, "GN"),
                    Set.of()));
    run(sample.auditor, house -> house.grants.confirm(waiting(invited.account())));
    run(
        sample.administrator,
        house -> house.links.choosePassword(invited.token(), "mangos de Ataulfo 7"));
    run(sample.administrator, house -> house.accounts.nameStandIn(sample.supervisor2.id(), "GN"));
    run(sample.auditor, house -> house.grants.confirm(waiting(sample.supervisor2.id())));
    run(
        sample.administrator,
        house -> house.accounts.change(sample.recorder2.id(), Role.RECORDER, "GN"));
    run(sample.administrator, house -> house.accounts.disable(sample.auditor2.id(), "Se fue"));
    run(
        sample.administrator,
        house -> house.accounts.change(sample.colleague.id(), Role.SUPERVISOR, "GN"));
    promoted = waiting(sample.colleague.id());
    run(
        sample.administrator,
        house ->
            house.catalogues.add(
                new NewAgency(
                    "NUEVA",
                    "Nueva",
                    "New",
                    "MX",
                    Agency.Order.FEDERAL,
                    Agency.Kind.POLICE,
                    null,
                    null,
                    LocalDate.of(2020, 1, 1))));
    run(
        sample.administrator,
        house -> house.catalogues.close("NUEVA", LocalDate.of(2025, 1, 1), "Se extinguió"));
    pass(Duration.ofMinutes(1));
    Receipt receipt = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    Account deputy =
        sample.register.inTransaction(
            entities -> new House(entities, now).account(sample.supervisor2.id()));
    sample.approve(deputy, receipt);
    seal(original);
    keys =
        Files.write(
            home.resolve("keys.txt"),
            BusyRegister.texts(original, "select verifier_key from ledger_key"));
    held =
        Files.writeString(
            home.resolve("held.txt"),
            BusyRegister.text(
                original, "select note from ledger_checkpoint order by size desc limit 1"));
  }

  @AfterAll
  void close() {
    sample.close();
  }

  @BeforeEach
  void copy() {
    victim = original.copy();
  }

  @Test
  void administration_that_nobody_touched_is_verified() throws Exception {
    verify(sample.observer).isClean();
    verify(sample.auditor).isClean();
  }

  @Test
  void account_made_by_sql_is_found() throws Exception {
    String id = insertAccount();
    finds(COMPLETENESS, "no-entry", "row", "account " + id);
    finds(COMPLETENESS, "no-entry", "row", person(id));
  }

  @Test
  void account_made_by_sql_is_found_in_all_that_it_did() throws Exception {
    sample.register.moveTo(victim);
    try {
      String id = insertAccount();
      Receipt receipt = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
      Account made =
          sample.register.inTransaction(
              entities -> new House(entities, now).account(UUID.fromString(id)));
      sample.approve(made, receipt);
      seal(victim);
      finds(COMPLETENESS, "no-entry", "row", "account " + id);
      finds(
          INTEGRITY,
          "actor",
          "entry",
          text("select entry_id from transition where by_account = '" + id + "'"));
    } finally {
      sample.register.moveTo(original);
    }
  }

  @Test
  void account_changed_by_sql_is_found_whatever_was_changed() throws Exception {
    for (String change :
        List.of(
            "role = 'SUPERVISOR'",
            "agency = 'FGR'",
            "status = 'DISABLED'",
            "username = 'otra'",
            "created_at = created_at - interval '1 day'",
            "staff_id = (select id from staff_member where name = 'Carla Supervisora')")) {
      victim = original.copy();
      attack("update account set " + change + " where id = '" + sample.recorder.id() + "'");
      finds(INTEGRITY, "register", "row", "account " + sample.recorder.id());
    }
  }

  @Test
  void closed_account_opened_again_by_sql_is_found() throws Exception {
    attack("update account set status = 'ACTIVE' where id = '" + sample.auditor2.id() + "'");
    finds(INTEGRITY, "register", "row", "account " + sample.auditor2.id());
  }

  @Test
  void removed_account_is_found() throws Exception {
    attack("delete from account where id = '" + sample.observer2.id() + "'");
    finds(INTEGRITY, "register", "row", "account " + sample.observer2.id());
  }

  @Test
  void exchanged_staff_number_or_name_is_found() throws Exception {
    for (String change : List.of("staff_number = 'GN-78'", "name = 'Otra Persona'")) {
      victim = original.copy();
      attack("update staff_member set " + change + " where staff_number = 'GN-77'");
      String row =
          "staff_member " + text("select staff_id from account where username = 'nora.nueva'");
      finds(INTEGRITY, "register", "row", row);
    }
  }

  @Test
  void person_put_in_is_found() throws Exception {
    attack(
        "insert into staff_member (id, staff_number, name) values"
            + " ('00000000-0000-4000-8000-000000000001', 'X-1', 'X')");
    finds(COMPLETENESS, "no-entry", "row", "staff_member 00000000-0000-4000-8000-000000000001");
  }

  @Test
  void grant_confirmed_by_sql_is_found() throws Exception {
    attack(
        "update account_grant set state = 'CONFIRMED', decided_by = '%s', decided_at = given_at where id = '%s'"
            .formatted(sample.auditor.staff().id(), promoted));
    attack("update account set role = 'SUPERVISOR' where id = '" + sample.colleague.id() + "'");
    finds(INTEGRITY, "register", "row", "account_grant " + promoted);
    finds(INTEGRITY, "register", "row", "account " + sample.colleague.id());
  }

  @Test
  void grant_of_somebody_else_or_removed_is_found() throws Exception {
    attack(
        "update account_grant set given_by = '%s' where id = '%s'"
            .formatted(sample.observer.staff().id(), promoted));
    finds(INTEGRITY, "register", "row", "account_grant " + promoted);
    victim = original.copy();
    attack("delete from account_grant where id = '" + promoted + "'");
    finds(INTEGRITY, "register", "row", "account_grant " + promoted);
  }

  @Test
  void stand_in_put_in_or_taken_out_is_found() throws Exception {
    attack(
        "insert into stand_in (account_id, agency, grant_id) values ('%s', 'FGR', '%s')"
            .formatted(sample.supervisor.id(), promoted));
    finds(COMPLETENESS, "no-entry", "row", "stand_in " + sample.supervisor.id() + " FGR");
    victim = original.copy();
    attack("delete from stand_in");
    finds(INTEGRITY, "register", "row", "stand_in " + sample.supervisor2.id() + " GN");
  }

  @Test
  void agency_closed_opened_renamed_put_in_or_taken_out_by_sql_is_found() throws Exception {
    for (String sql :
        List.of(
            "update agency set active_to = '2025-01-01' where code = 'GN'",
            "update agency set name_es = 'Otra' where code = 'GN'",
            "delete from agency where code = 'GN'")) {
      victim = original.copy();
      attack(sql);
      finds(INTEGRITY, "register", "row", "agency GN");
    }
    victim = original.copy();
    attack("update agency set active_to = null where code = 'NUEVA'");
    finds(INTEGRITY, "register", "row", "agency NUEVA");
    victim = original.copy();
    attack(
        """
        insert into agency (code, name_es, name_en, country, government_order, kind, active_from)
        values ('FALSA', 'Falsa', 'False', 'MX', 'FEDERAL', 'POLICE', '2020-01-01')
        """);
    finds(COMPLETENESS, "no-entry", "row", "agency FALSA");
  }

  @Test
  void limit_changed_or_put_in_by_sql_is_found() throws Exception {
    attack("update policy_threshold set hours = 48 where code = 'RND_NUMBER'");
    finds(INTEGRITY, "register", "row", "policy_threshold RND_NUMBER 2000-01-01T00:00:00.000000Z");
    victim = original.copy();
    attack(
        "insert into use_threshold (rule, alert_above, lock_above, in_force_from) values"
            + " ('READS', 1000, 1000, '2025-06-01T00:00:00Z')");
    finds(COMPLETENESS, "no-entry", "row", "use_threshold READS 2025-06-01T00:00:00.000000Z");
  }

  @Test
  void what_the_owner_changes_without_switching_anything_off_is_found_unless_it_is_let_stand()
      throws Exception {
    owner("update agency set active_to = '2025-01-01' where code = 'GN'");
    finds(INTEGRITY, "register", "row", "agency GN");
    victim = original.copy();
    owner("update policy_threshold set hours = 12 where code = 'RND_NUMBER'", "select let_stand()");
    finds(INTEGRITY, "register", "row", "policy_threshold RND_NUMBER 2000-01-01T00:00:00.000000Z");
    sample.register.moveTo(victim);
    try {
      run(sample.administrator, house -> house.accounts.disable(sample.observer2.id(), "Se fue"));
    } finally {
      sample.register.moveTo(original);
    }
    seal(victim);
    verify(sample.observer).isClean();
  }

  private String insertAccount() throws SQLException {
    String id = UUID.randomUUID().toString();
    attack(
        """
        with person as (
          insert into staff_member (id, staff_number, name) values (gen_random_uuid(), 'M-1', 'Mallory') returning id)
        insert into account (id, username, staff_id, agency, role, status, created_at)
        select '%s', 'mallory', id, 'GN', 'SUPERVISOR', 'ACTIVE', '2025-06-05T22:00:00Z' from person
        """
            .formatted(id),
        "insert into account_session (secret_hash, account_id) values (hash_of('session of %1$s'), '%1$s')"
            .formatted(id));
    return id;
  }

  private String person(String account) throws SQLException {
    return "staff_member " + text("select staff_id from account where id = '" + account + "'");
  }

  private UUID waiting(UUID account) {
    try {
      return UUID.fromString(
          BusyRegister.text(
              original,
              "select id from account_grant where state = 'PROPOSED' and account_id = '"
                  + account
                  + "'"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void run(Account account, Consumer<House> deed) {
    as(
        account,
        house -> {
          deed.accept(house);
          return true;
        });
  }

  private <T> T as(Account account, Function<House, T> deed) {
    pass(Duration.ofSeconds(1));
    return sample.register.inTransaction(
        entities -> {
          House house = new House(entities, now);
          house.current.actAs(account, Register.secretOf(account));
          return deed.apply(house);
        });
  }

  private void pass(Duration time) {
    now = now.plus(time);
    sample.register.at(now);
  }

  private void seal(TestDatabase database) {
    new SealedRegister(database, home, () -> now.plusSeconds(1)).seal();
  }

  private void attack(String... statements) throws SQLException {
    BusyRegister.attack(victim, statements);
  }

  private void owner(String... statements) throws SQLException {
    try (Connection owner = victim.connect("garante_owner");
        var statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      owner.commit();
    }
  }

  private String text(String sql) throws SQLException {
    return BusyRegister.text(victim, sql);
  }

  private void finds(String verdict, String code, String member, String named) throws IOException {
    verify(sample.observer).finds(verdict, code, member, named);
  }

  private Verdict verify(Account exporter) throws IOException {
    PGSimpleDataSource reader = new PGSimpleDataSource();
    reader.setUrl(victim.url("garante_reader"));
    Path bundle = Files.createTempFile(home, "bundle", ".zip");
    try (OutputStream to = Files.newOutputStream(bundle)) {
      new BundleStore(reader)
          .write(
              BundleScope.FULL,
              now.plusSeconds(2),
              new Disclosure(sample.register.kinds(), new Permit(), exporter),
              to);
    }
    return Verdict.of(bundle, keys, List.of(held));
  }
}
