package org.garante.persistence.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.garante.persistence.TestDatabase;

/**
 * One change by plain SQL as superuser of something that the ledger binds: a column of a row, or
 * the row's removal. The numbers choose among what there is.
 */
record Mutation(int table, int column, int row, int value) {
  /** What a check or a key refuses, and what a check cannot even compute, such as no zone. */
  private static final List<String> REFUSALS = List.of("22", "23");

  /** What an entry that has no position yet says is bound by nothing. */
  private static final Map<String, String> BOUND_ROWS =
      Map.of(
          "ledger_entry", "exists (select from ledger_leaf l where l.entry_id = t.id)",
          "ledger_opening", "exists (select from ledger_leaf l where l.entry_id = t.entry_id)");

  /**
   * Changes something in the database, and says what.
   *
   * @throws IllegalStateException if nothing can be changed: then the test is wrong
   */
  String apply(TestDatabase database) throws SQLException {
    try (Connection superuser = database.connect("garante_owner");
        Statement statement = superuser.createStatement()) {
      statement.execute("set session_replication_role = replica");
      BoundColumns bound = BoundColumns.of(superuser);
      List<String> tables = new ArrayList<>(bound.tables());
      Collections.rotate(tables, -table);
      for (String name : tables) {
        String where = BOUND_ROWS.getOrDefault(name, "true");
        String found =
            first(
                statement,
                "select t.ctid from %1$s t where %2$s order by t.ctid offset %3$s %% greatest(1, (select count(*) from %1$s t where %2$s)) limit 1"
                    .formatted(name, where, row));
        if (!found.isEmpty()) {
          return change(statement, name, bound.columns(name), found);
        }
      }
      throw new IllegalStateException("the register is empty");
    }
  }

  private String change(
      Statement statement, String name, List<BoundColumns.Column> columns, String ctid)
      throws SQLException {
    String here = " where ctid = '" + ctid + "'";
    String before = first(statement, "select to_json(t)::text from %s t%s".formatted(name, here));
    int chosen = column % (columns.size() + 1);
    if (chosen < columns.size()) {
      BoundColumns.Column changed = columns.get(chosen);
      for (String other : changed.others(value)) {
        String to = other.replace("@", name);
        String update =
            "update %1$s t set %2$s = %3$s%4$s and %3$s is distinct from %2$s"
                .formatted(name, changed.name(), to, here);
        if (isDone(statement, update)) {
          return update + " of " + before;
        }
      }
    }
    String delete = "delete from " + name + here;
    statement.executeUpdate(delete);
    return delete + " of " + before;
  }

  /** Whether it changed a row; checks and keys of the table may keep it from that. */
  private static boolean isDone(Statement statement, String update) throws SQLException {
    try {
      return statement.executeUpdate(update) == 1;
    } catch (SQLException e) {
      if (REFUSALS.stream().anyMatch(e.getSQLState()::startsWith)) {
        return false;
      }
      throw new SQLException(update, e.getSQLState(), e);
    }
  }

  private static String first(Statement statement, String sql) throws SQLException {
    try (var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
