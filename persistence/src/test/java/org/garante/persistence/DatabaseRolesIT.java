package org.garante.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each role of the database may do, as the database itself says. A migration that grants more
 * has to say so here too.
 */
class DatabaseRolesIT {
  private static final TestDatabase DATABASE = TestDatabase.create();

  /** All that the application may change, by table and column. */
  private static final Map<String, Set<String>> CHANGED_BY_APPLICATION =
      Map.ofEntries(
          Map.entry("access_alert", Set.of("closed_by", "closed_at")),
          Map.entry("agency", Set.of("active_to")),
          Map.entry("act", Set.of("status")),
          Map.entry("demo_load", Set.of("finished_at")),
          Map.entry("draft", Set.of("*")),
          Map.entry("draft_author", Set.of("*")),
          Map.entry("folio_counter", Set.of("*")),
          Map.entry("judgement", Set.of("judged_at", "changes_at")),
          Map.entry("live_finding", Set.of("gone_at", "ordinal")),
          Map.entry("record", Set.of("in_force", "annulled", "handling", "state")),
          Map.entry("sign_in_attempt", Set.of("succeeded")),
          Map.entry("submission", Set.of("status")));

  private static final Set<String> DELETED_BY_APPLICATION =
      Set.of(
          "case_taken",
          "draft",
          "draft_author",
          "finding_wake",
          "judged_upon",
          "judgement",
          "reply_unread",
          "sign_in_attempt");

  @Test
  void application_changes_and_deletes_nothing_but_what_is_listed() throws SQLException {
    assertThat(columnsUpdatedBy("garante_app"))
        .containsExactlyInAnyOrderEntriesOf(CHANGED_BY_APPLICATION);
    assertThat(tables("garante_app", "DELETE"))
        .containsExactlyInAnyOrderElementsOf(DELETED_BY_APPLICATION);
    assertThat(tables("garante_app", "TRUNCATE")).isEmpty();
    assertThat(tables("garante_app", "TRIGGER")).isEmpty();
  }

  @Test
  void application_only_reads_and_inserts_the_typed_rows_of_every_kind() throws SQLException {
    Set<String> typed =
        texts(
            """
            with recursive keyed(name) as (
              select 'submission'::regclass
              union
              select f.conrelid::regclass from pg_constraint f join keyed k on f.confrelid = k.name
              where f.contype = 'f' and f.conrelid <> 'draft'::regclass and f.conrelid <> 'record'::regclass)
            select name::text from keyed where name not in ('submission'::regclass, 'live_finding'::regclass,
              'judgement'::regclass, 'judged_upon'::regclass, 'case_taken'::regclass)
            """);
    assertThat(typed)
        .contains(
            "operation_agency", "arrest_officer", "transfer_article", "oversight_note_concern")
        .contains("oversight_reply", "finding", "submission_author", "transition")
        .doesNotContainAnyElementsOf(CHANGED_BY_APPLICATION.keySet())
        .doesNotContainAnyElementsOf(DELETED_BY_APPLICATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update submission set content = content
          update submission set commitment = commitment
          delete from submission
          update record set folio = folio
          update record set owner_agency = owner_agency
          delete from record
          update transition set reason = 'other'
          delete from transition
          update ledger_entry set at = at
          delete from ledger_entry
          update ledger_opening set value = value
          delete from ledger_opening
          insert into ledger_leaf (position, entry_id, leaf_hash) select 0, id, decode(repeat('00', 32), 'hex') from ledger_entry
          update finding set strength = 'FLAGGED'
          delete from submission_author
          update unmasking set reason = 'other'
          delete from account_grant
          delete from access_alert
          update account_lock set locked_at = locked_at
          update installation set mode = 'production'
          update state set name = name
          create table own (id integer)
          alter table submission disable trigger all
          drop table finding
          """)
  void application_is_refused(String sql) {
    assertRefused("garante_app", sql);
  }

  @Test
  void sealer_reads_entries_and_appends_to_the_tree_and_has_no_other_right() throws SQLException {
    assertThat(tables("garante_sealer", "SELECT"))
        .containsExactlyInAnyOrder(
            "ledger_checkpoint",
            "ledger_delivery",
            "ledger_delivery_attempt",
            "ledger_entry",
            "ledger_key",
            "ledger_leaf",
            "ledger_pending",
            "ledger_subtree");
    assertThat(tables("garante_sealer", "INSERT"))
        .containsExactlyInAnyOrder(
            "ledger_checkpoint",
            "ledger_delivery",
            "ledger_delivery_attempt",
            "ledger_key",
            "ledger_leaf",
            "ledger_subtree");
    assertThat(columnsUpdatedBy("garante_sealer"))
        .isEqualTo(
            Map.of(
                "ledger_delivery_attempt",
                Set.of("next_at", "failures", "failing_since", "reason", "detail")));
    assertThat(tables("garante_sealer", "DELETE")).containsExactly("ledger_pending");
    assertRefused("garante_sealer", "update ledger_leaf set position = position + 1");
    assertRefused("garante_sealer", "delete from ledger_leaf");
    assertRefused("garante_sealer", "select content from submission");
    assertRefused("garante_sealer", "select value from ledger_opening");
  }

  @Test
  void reader_reads_only() throws SQLException {
    assertThat(tables("garante_reader", "SELECT")).contains("submission", "ledger_leaf", "arrest");
    assertThat(tables("garante_reader", "INSERT")).isEmpty();
    assertThat(columnsUpdatedBy("garante_reader")).isEmpty();
    assertThat(tables("garante_reader", "DELETE")).isEmpty();
    assertRefused(
        "garante_reader", "insert into person (id, pseudonym) values (gen_random_uuid(), 'P')");
    assertRefused("garante_reader", "update record set annulled = true");
  }

  @Test
  void reader_sees_neither_passwords_nor_links_nor_search_text() {
    assertRefused("garante_reader", "select password_hash from account");
    assertRefused("garante_reader", "select token_hash from sign_in_link");
    assertRefused("garante_reader", "select source from sign_in_attempt");
    assertRefused("garante_reader", "select identity_plain from submission_search");
  }

  private static void assertRefused(String role, String sql) {
    assertThatThrownBy(
            () -> {
              try (Connection connection = DATABASE.connect(role);
                  var statement = connection.createStatement()) {
                statement.execute(sql);
              }
            })
        .as("%s: %s", role, sql)
        .isInstanceOf(SQLException.class)
        .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
  }

  /** Tables on the whole of which the role has the right. */
  private static Set<String> tables(String role, String right) throws SQLException {
    return texts(
        "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace"
            + " and c.relkind in ('r', 'v', 'm', 'p') and has_table_privilege('%s', c.oid, '%s')"
                .formatted(role, right));
  }

  /** Columns the role may update, by table; a star for the whole table. */
  private static Map<String, Set<String>> columnsUpdatedBy(String role) throws SQLException {
    Map<String, Set<String>> columns = new TreeMap<>();
    tables(role, "UPDATE").forEach(table -> columns.put(table, Set.of("*")));
    for (String column :
        texts(
            """
            select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
              and not has_table_privilege('%1$s', c.oid, 'UPDATE')
              and has_column_privilege('%1$s', c.oid, a.attnum, 'UPDATE')
            """
                .formatted(role))) {
      String[] parts = column.split("\\.");
      columns.computeIfAbsent(parts[0], table -> new TreeSet<>()).add(parts[1]);
    }
    return columns;
  }

  private static Set<String> texts(String sql) throws SQLException {
    try (Connection connection = DATABASE.connect("garante_owner");
        var rows = connection.createStatement().executeQuery(sql)) {
      Set<String> texts = new TreeSet<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
