package org.garante.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.access.signin.PasswordHash;
import org.garante.domain.access.signin.PasswordSetting;
import org.garante.domain.access.signin.SignInLink;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.review.Receipt;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.review.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody can do who holds the password of the application's role and nothing else, or that
 * and an account of their own: nothing in another's name.
 */
class ApplicationPasswordIT {
  private static final Register REGISTER =
      Register.on(TestDatabase.create(), List.of(new OperationKind()));

  private static final Account ADMIN = REGISTER.account("admin", "SSPC", Role.ADMIN);
  private static final Account OTHER_ADMIN = REGISTER.account("admin2", "SSPC", Role.ADMIN);
  private static final Account AUDITOR = REGISTER.account("auditor", "SABG", Role.AUDITOR);
  private static final Account RECORDER = REGISTER.account("recorder", "GN", Role.RECORDER);
  private static final Account SUPERVISOR = REGISTER.account("supervisor", "GN", Role.SUPERVISOR);

  @AfterAll
  static void close() {
    REGISTER.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          insert into staff_member (id, staff_number, name) values (gen_random_uuid(), 'X-1', 'X')
          update staff_member set name = 'X'
          insert into account (id, username, staff_id, agency, role, status, created_at) select gen_random_uuid(), 'mallory', staff_id, agency, 'SUPERVISOR', 'ACTIVE', now() from account
          update account set role = 'SUPERVISOR'
          update account set status = 'ACTIVE'
          update account set password_hash = null
          update account set last_sign_in_at = now()
          delete from account
          select password_hash from account
          select * from account_session
          insert into account_session (secret_hash, account_id) select repeat('0', 64), id from account
          update account_session set ended_at = null
          insert into sign_in_link (id, token_hash, account_id, issued_at, open_until) select gen_random_uuid(), repeat('0', 64), id, now(), now() from account
          update sign_in_link set open_until = now() + interval '1 day'
          update sign_in_link set ended_at = null
          insert into account_grant (id, kind, account_id, staff_id, role, agency, state, given_at) select gen_random_uuid(), 'CHANGE', id, staff_id, 'ADMIN', agency, 'GRANTED', now() from account
          update account_grant set state = 'CONFIRMED'
          insert into stand_in (account_id, agency, grant_id) select id, 'FGR', gen_random_uuid() from account
          delete from stand_in
          insert into account_lock (id, account_id, staff_id, alert_id, locked_at) select gen_random_uuid(), id, staff_id, gen_random_uuid(), now() from account
          update account_lock set second_role = 'ADMIN'
          select signed_in()
          select acting('ADMIN')
          select take_effect(gen_random_uuid(), now())
          select account_of_other(gen_random_uuid(), null)
          select is_first_claim()
          set session_replication_role = replica
          set session authorization garante_owner
          set role garante_owner
          alter table account_grant disable trigger all
          create or replace function signed_in() returns uuid language sql as 'select null::uuid'
          """)
  void tables_of_accounts_and_what_decides_over_them_are_out_of_reach(String sql) {
    assertThatThrownBy(() -> REGISTER.sqlAsApplication(sql))
        .as(sql)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select add_staff_member(gen_random_uuid(), 'X-1', 'X')",
        "select add_account(gen_random_uuid(), 'mallory', '%1$s', 'GN', 'RECORDER', now())",
        "select add_link(gen_random_uuid(), repeat('0', 64), '%2$s', now())",
        "select add_grant(gen_random_uuid(), 'CHANGE', '%2$s', 'RECORDER', 'FGR', null, false, now())",
        "select decide_grant(gen_random_uuid(), true, now())",
        "select disable_account('%2$s', now())",
        "select sign_release(gen_random_uuid(), now())",
        "select offer_first_link(gen_random_uuid(), repeat('0', 64), now())"
      })
  void functions_do_nothing_for_whoever_is_not_signed_in(String sql) {
    for (String claimed : List.of("", "guessed", ADMIN.id().toString(), "' or true --")) {
      assertThatThrownBy(
              () ->
                  REGISTER.sqlAsApplication(
                      "select set_config('garante.session', '"
                          + claimed.replace("'", "''")
                          + "', true)",
                      sql.formatted(RECORDER.staff().id(), RECORDER.id())))
          .as(sql)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void first_link_is_claimed_only_while_there_is_no_account() throws SQLException {
    assertThat(one("select claim_first_link('anything', now())")).isEqualTo("f");
  }

  @Test
  void administrator_alone_makes_no_supervisor_whatever_is_asked_of_the_database()
      throws SQLException {
    String account = UUID.randomUUID().toString();
    String link = UUID.randomUUID().toString();
    String staff = UUID.randomUUID().toString();
    String token = SignInLink.newToken();
    as(
        ADMIN,
        "select add_staff_member('%s', 'M-1', 'Mallory')".formatted(staff),
        "select add_account('%s', 'mallory', '%s', 'GN', 'SUPERVISOR', now())"
            .formatted(account, staff),
        "select add_link('%s', hash_of('%s'), '%s', now())".formatted(link, token, account));
    String grant = "select add_grant('%s', 'ACCOUNT', '%s', '%s', 'GN', '%s', %s, now())";
    UUID id = UUID.randomUUID();
    refused(ADMIN, grant.formatted(id, account, "SUPERVISOR", link, false));
    refused(ADMIN, grant.formatted(id, account, "RECORDER", link, false));
    assertThat(chosen(token)).isNull();
    as(ADMIN, grant.formatted(id, account, "SUPERVISOR", link, true));
    assertThat(chosen(token)).isNull();
    refused(ADMIN, "select decide_grant('%s', true, now())".formatted(id));
    refused(RECORDER, "select decide_grant('%s', true, now())".formatted(id));
    refused(SUPERVISOR, "select decide_grant('%s', true, now())".formatted(id));
    assertThat(chosen(token)).isNull();
    as(OTHER_ADMIN, "select decide_grant('%s', true, now())".formatted(id));
    assertThat(one("select decided_by from account_grant where id = '" + id + "'"))
        .isEqualTo(OTHER_ADMIN.staff().id().toString());
    assertThat(chosen(token)).isEqualTo(account);
    assertThat(chosen(token)).as("the link is used up").isNull();
    refused(OTHER_ADMIN, "select decide_grant('%s', true, now())".formatted(id));
  }

  @Test
  void administrator_alone_takes_over_no_supervisor_and_raises_nobody() {
    String link = UUID.randomUUID().toString();
    String token = SignInLink.newToken();
    String grant = "select add_grant(gen_random_uuid(), '%s', '%s', '%s', 'GN', %s, %s, now())";
    refused(ADMIN, grant.formatted("CHANGE", RECORDER.id(), "SUPERVISOR", "null", false));
    refused(ADMIN, grant.formatted("CHANGE", RECORDER.id(), "ADMIN", "null", false));
    refused(ADMIN, grant.formatted("STAND_IN", SUPERVISOR.id(), "SUPERVISOR", "null", false));
    refused(ADMIN, grant.formatted("CHANGE", ADMIN.id(), "AUDITOR", "null", true));
    refused(
        ADMIN,
        "select add_link('%s', hash_of('%s'), '%s', now())".formatted(link, token, SUPERVISOR.id()),
        grant.formatted("LINK", SUPERVISOR.id(), "SUPERVISOR", "'" + link + "'", false));
    refused(
        ADMIN,
        "select add_link('%s', hash_of('%s'), '%s', now())".formatted(link, token, ADMIN.id()));
  }

  @Test
  void closed_account_stays_closed_and_its_sessions_with_it() throws SQLException {
    Account gone = REGISTER.account("gone", "GN", Role.RECORDER);
    assertThat(one("select session_account('" + Register.secretOf(gone) + "')")).isNotNull();
    as(ADMIN, "select disable_account('%s', now())".formatted(gone.id()));
    assertThat(one("select session_account('" + Register.secretOf(gone) + "')")).isNull();
    refused(
        ADMIN,
        "select add_link(gen_random_uuid(), repeat('1', 64), '%s', now())".formatted(gone.id()));
    refused(
        ADMIN,
        "select add_grant(gen_random_uuid(), 'CHANGE', '%s', 'RECORDER', 'FGR', null, false, now())"
            .formatted(gone.id()));
    assertThat(one("select status from account where id = '" + gone.id() + "'"))
        .isEqualTo("DISABLED");
  }

  @Test
  void password_is_known_by_its_key_and_not_by_what_is_kept_of_it() throws SQLException {
    PasswordHash hash = PasswordHash.of("mangos de Ataulfo 7");
    owner(
        "update account set password_hash = '%s' where id = '%s'"
            .formatted(hash.text(), RECORDER.id()));
    PasswordSetting setting =
        PasswordSetting.parse(one("select password_setting('" + RECORDER.username() + "')"));
    String secret = SignInLink.newToken();
    assertThat(begun(RECORDER, hash.proof(), secret)).isEqualTo("WRONG");
    assertThat(begun(RECORDER, setting.key("mangos de Ataulfo 8"), secret)).isEqualTo("WRONG");
    assertThat(one("select session_account('" + secret + "')")).isNull();
    assertThat(begun(RECORDER, setting.key("mangos de Ataulfo 7"), secret)).isEqualTo("BEGUN");
    assertThat(one("select session_account('" + secret + "')")).isEqualTo(RECORDER.id().toString());
    owner(
        "update account_session set ends_at = clock_timestamp() where secret_hash = hash_of('%s')"
            .formatted(secret));
    assertThat(one("select session_account('" + secret + "')")).as("twelve hours later").isNull();
  }

  @Test
  void password_chosen_before_sessions_were_the_databases_still_lets_in() throws SQLException {
    TestDatabase old = TestDatabase.at("68");
    try (Connection owner = old.connect("garante_owner")) {
      // password "passwd" (RFC 7914, 11), as it was kept until then
      owner
          .createStatement()
          .execute(
              """
              with person as (
                insert into staff_member (id, staff_number, name) values (gen_random_uuid(), 'GN-1', 'Ana') returning id)
              insert into account (id, username, staff_id, agency, role, status, password_hash, created_at, version)
              select gen_random_uuid(), 'ana', id, 'GN', 'RECORDER', 'ACTIVE',
                '$pbkdf2-sha256$i=1$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw', now(), 0 from person
              """);
    }
    old.migrate();
    try (Connection application = old.connect("garante_app")) {
      ResultSet kept = application.createStatement().executeQuery("select password_setting('ana')");
      kept.next();
      byte[] key = PasswordSetting.parse(kept.getString(1)).key("passwd");
      PreparedStatement begin =
          application.prepareStatement("select begin_session('ana', ?, ?, now())");
      begin.setBytes(1, key);
      begin.setString(2, SignInLink.newToken());
      ResultSet begun = begin.executeQuery();
      begun.next();
      assertThat(begun.getString(1)).isEqualTo("BEGUN");
    }
  }

  @Test
  void step_in_anothers_name_is_refused_with_or_without_an_account_of_ones_own() {
    Receipt receipt = REGISTER.submit(RECORDER, "OPE", new SampleOperation().form());
    for (String secret : List.of("", Register.secretOf(RECORDER), Register.secretOf(AUDITOR))) {
      assertThatThrownBy(() -> REGISTER.sqlAsApplication(approval(receipt, secret)))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("is signed in");
    }
  }

  @Test
  void tables_of_ones_own_do_not_stand_in_for_the_registers() {
    Receipt receipt = REGISTER.submit(RECORDER, "OPE", new SampleOperation().form());
    String[] approval = approval(receipt, "mine");
    String[] disguised = new String[approval.length + 3];
    disguised[0] =
        "create temp table account_session as select hash_of('mine') as secret_hash, '%s'::uuid as account_id, null::timestamptz as ended_at, null::xid8 as only_in, now() + interval '1 day' as ends_at"
            .formatted(SUPERVISOR.id());
    disguised[1] = "create temp table submission_author (submission_id uuid, staff_id uuid)";
    disguised[2] = "set local search_path = pg_temp, public";
    System.arraycopy(approval, 0, disguised, 3, approval.length);
    assertThatThrownBy(() -> REGISTER.sqlAsApplication(disguised))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("is signed in");
  }

  @Test
  void ones_own_account_takes_only_the_steps_of_its_role() {
    Receipt receipt = REGISTER.submit(RECORDER, "OPE", new SampleOperation().form());
    Account colleague = REGISTER.account("colleague", "GN", Role.RECORDER);
    Account stranger = REGISTER.account("stranger", "FGR", Role.SUPERVISOR);
    for (Account by : List.of(colleague, stranger, AUDITOR)) {
      assertThatThrownBy(
              () -> REGISTER.sqlAsApplication(approval(receipt, by, Register.secretOf(by))))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("role does not take this step");
    }
  }

  @Test
  void annulment_is_signed_by_steps_and_by_nothing_else() {
    Receipt receipt = REGISTER.submit(RECORDER, "OPE", new SampleOperation().form());
    REGISTER.run(SUPERVISOR, on -> on.work.review(receipt.submission()));
    REGISTER.run(SUPERVISOR, on -> on.decisions.approve(receipt.submission()));
    UUID annulment = REGISTER.as(RECORDER, on -> on.annul(receipt.record(), "Error"));
    assertThatThrownBy(
            () ->
                REGISTER.sqlAsApplication(
                    "update act set status = 'SIGNED' where id = '%s'".formatted(annulment)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("without its signatures");
    REGISTER.run(SUPERVISOR, on -> on.sign(annulment));
    REGISTER.run(AUDITOR, on -> on.sign(annulment));
  }

  @Test
  void entry_in_anothers_name_is_refused_whatever_it_tells_of() {
    for (String action : List.of("OPEN", "UNMASK", "SEARCH", "SIGN_IN", "EXPORT_START")) {
      for (String secret : List.of("", Register.secretOf(RECORDER))) {
        refusedEntry("an entry is of whoever is signed in", secret, action, AUDITOR, "AUDITOR");
      }
      refusedEntry(
          "an entry is of whoever is signed in",
          Register.secretOf(RECORDER),
          action,
          RECORDER,
          "AUDITOR");
    }
  }

  @Test
  void entry_of_nobody_is_of_what_nobody_does_and_names_no_role() throws SQLException {
    String entry =
        """
        insert into ledger_entry (id, at, role, action, object, subjects, commitment)
        values (gen_random_uuid(), now(), %s, '%s', 'x', '{}', repeat('0', 64))
        """;
    REGISTER.sqlAsApplication(entry.formatted("null", "SIGN_IN_FAILED"));
    for (String[] said : new String[][] {{"null", "OPEN"}, {"'AUDITOR'", "SIGN_IN_FAILED"}}) {
      assertThatThrownBy(() -> REGISTER.sqlAsApplication(entry.formatted((Object[]) said)))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("somebody does this, and is signed in");
    }
  }

  @Test
  void entry_of_ones_own_is_written_and_nothing_is_added_to_it_later() throws SQLException {
    UUID entry = UUID.randomUUID();
    REGISTER.sqlAsApplication(
        signedIn(Register.secretOf(AUDITOR)), entry(entry, "OPEN", AUDITOR, "AUDITOR"));
    assertThatThrownBy(
            () ->
                REGISTER.sqlAsApplication(
                    "insert into ledger_opening (entry_id, leaf, salt) values ('%s', 'reason', decode(repeat('00', 32), 'hex'))"
                        .formatted(entry)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("an opening is written with its entry");
  }

  @Test
  void bulk_approval_is_of_who_is_signed_in_and_opened_what_they_approve() {
    Receipt receipt = REGISTER.submit(RECORDER, "OPE", new SampleOperation().form());
    String bulk =
        "insert into bulk_approval (submission_id, bulk) values ('%s', gen_random_uuid())"
            .formatted(receipt.submission());
    REGISTER.run(SUPERVISOR, on -> on.work.review(receipt.submission()));
    REGISTER.run(SUPERVISOR, on -> on.decisions.approve(receipt.submission()));
    for (String secret : List.of("", Register.secretOf(RECORDER), Register.secretOf(SUPERVISOR))) {
      assertThatThrownBy(() -> REGISTER.sqlAsApplication(signedIn(secret), bulk))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("who approves at once is signed in and opened it");
    }
  }

  @Test
  void agency_is_added_and_closed_by_an_administrator_with_an_entry_alone() throws SQLException {
    String add =
        """
        insert into agency (code, name_es, name_en, country, government_order, kind, active_from)
        values ('FALSA', 'Falsa', 'False', 'MX', 'FEDERAL', 'POLICE', '2020-01-01')
        """;
    String close = "update agency set active_to = '2025-01-01' where code = 'GN'";
    for (String sql : List.of(add, close)) {
      assertThatThrownBy(() -> REGISTER.sqlAsApplication(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("without an entry");
      assertThatThrownBy(() -> as(SUPERVISOR, sql))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("for administrators to change");
    }
    as(ADMIN, add);
    assertThat(one("select count(*) from agency where code = 'FALSA'")).isEqualTo("1");
  }

  @Test
  void account_is_not_changed_without_an_entry_nor_with_one_of_other_rows() {
    String disable = "select disable_account('%s', now())".formatted(RECORDER.id());
    assertThatThrownBy(() -> REGISTER.sqlAsApplication(signedIn(Register.secretOf(ADMIN)), disable))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("without an entry");
    List<String> entered = entered(ADMIN.id().toString());
    assertThatThrownBy(
            () ->
                REGISTER.sqlAsApplication(
                    signedIn(Register.secretOf(ADMIN)),
                    disable,
                    entered.get(0),
                    entered.get(1).replace(" value from", " '[]' from")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("tells of other rows");
  }

  private static void refusedEntry(
      String why, String secret, String action, Account of, String role) {
    assertThatThrownBy(
            () ->
                REGISTER.sqlAsApplication(
                    signedIn(secret), entry(UUID.randomUUID(), action, of, role)))
        .as("%s of %s with %s", action, of.username(), secret)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(why);
  }

  private static String entry(UUID id, String action, Account of, String role) {
    return """
        insert into ledger_entry (id, at, account_id, staff_id, role, agency, action, object, subjects, commitment)
        values ('%s', now(), '%s', '%s', '%s', '%s', '%s', 'x', '{}', repeat('0', 64))
        """
        .formatted(id, of.id(), of.staff().id(), role, of.agency(), action);
  }

  private static String[] approval(Receipt receipt, String secret) {
    return approval(receipt, SUPERVISOR, secret);
  }

  /** An approval, with its entry, as the application would write it. */
  private static String[] approval(Receipt receipt, Account by, String secret) {
    UUID entry = UUID.randomUUID();
    return new String[] {
      "select set_config('garante.session', '" + secret + "', true)",
      """
      insert into public.ledger_entry (id, at, account_id, staff_id, role, agency, action, object, submission_id, subjects, commitment)
      values ('%s', now(), '%s', '%s', '%s', '%s', 'APPROVE', '%s', '%s', '{}', repeat('0', 64))
      """
          .formatted(
              entry,
              by.id(),
              by.staff().id(),
              by.role(),
              by.agency(),
              receipt.record(),
              receipt.submission()),
      """
      insert into public.transition (id, record_id, submission_id, from_state, to_state, by_account, by_staff, at, entry_id)
      values (gen_random_uuid(), '%s', '%s', 'SUBMITTED', 'APPROVED', '%s', '%s', now(), '%s')
      """
          .formatted(receipt.record(), receipt.submission(), by.id(), by.staff().id(), entry)
    };
  }

  private static void refused(Account by, String... statements) {
    assertThatThrownBy(() -> as(by, statements)).isInstanceOf(SQLException.class);
  }

  /**
   * As the application's role, with the secret of an account's own session, and entered as its
   * deed.
   */
  private static void as(Account by, String... statements) throws SQLException {
    List<String> all = new ArrayList<>(List.of(signedIn(Register.secretOf(by))));
    all.addAll(List.of(statements));
    all.addAll(entered(by.id().toString()));
    REGISTER.sqlAsApplication(all.toArray(String[]::new));
  }

  private static String signedIn(String secret) {
    return "select set_config('garante.session', '" + secret + "', true)";
  }

  /** An entry of that account about all that was changed until then. */
  private static List<String> entered(String account) {
    UUID entry = UUID.randomUUID();
    return List.of(
        """
        insert into ledger_entry (id, at, account_id, staff_id, role, agency, action, object, subjects, commitment)
        select '%s', now(), id, staff_id, role, agency, 'ACCOUNT_CHANGE', username, '{}', repeat('0', 64)
        from account where id = '%s'
        """
            .formatted(entry, account),
        """
        insert into ledger_opening (entry_id, leaf, salt, value)
        select '%s', leaf, decode(repeat('00', 32), 'hex'), value from leaves_to_enter(false)
        """
            .formatted(entry));
  }

  /** The account of which the link's bearer chooses a password; null if it is of none. */
  private static String chosen(String token) throws SQLException {
    String next = PasswordHash.of("una clave de Mallory").text();
    try (Connection application = REGISTER.database().connect("garante_app");
        var statement = application.createStatement()) {
      application.setAutoCommit(false);
      ResultSet rows =
          statement.executeQuery(
              "select choose_password('%s', '%s', now())".formatted(token, next));
      rows.next();
      String account = rows.getString(1);
      if (account != null) {
        for (String sql : entered(account)) {
          statement.execute(sql);
        }
      }
      application.commit();
      return account;
    }
  }

  private static String begun(Account account, byte[] key, String secret) throws SQLException {
    try (Connection connection = REGISTER.database().connect("garante_app");
        PreparedStatement begin =
            connection.prepareStatement("select begin_session(?, ?, ?, now())")) {
      begin.setString(1, account.username());
      begin.setBytes(2, key);
      begin.setString(3, secret);
      ResultSet rows = begin.executeQuery();
      rows.next();
      return rows.getString(1);
    }
  }

  private static String one(String sql) throws SQLException {
    try (Connection connection = REGISTER.database().connect("garante_app");
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void owner(String sql) throws SQLException {
    try (Connection connection = REGISTER.database().connect("garante_owner")) {
      connection.createStatement().execute(sql);
    }
  }
}
