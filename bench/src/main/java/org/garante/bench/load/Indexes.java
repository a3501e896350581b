package org.garante.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The indexes that constrain nothing: made after the rows rather than kept row by row. */
final class Indexes {
  private final Connection owner;
  private final List<String> definitions = new ArrayList<>();

  Indexes(Connection owner) {
    this.owner = owner;
  }

  /** Takes them away from all tables that a register fills. */
  void drop() throws SQLException {
    List<String> names = new ArrayList<>();
    try (var statement = owner.createStatement()) {
      var rows =
          statement.executeQuery(
              """
              select x.indexrelid::regclass::text, pg_get_indexdef(x.indexrelid)
              from pg_index x join pg_class c on c.oid = x.indrelid
              where c.relnamespace = 'public'::regnamespace and not x.indisunique and exists (
                select from pg_attribute a
                where a.attrelid = c.oid and a.attname in ('submission_id', 'record_id', 'entry_id', 'act_id')
                union all select where c.relname in ('record', 'submission', 'ledger_entry'))
              """);
      while (rows.next()) {
        names.add(rows.getString(1));
        definitions.add(rows.getString(2));
      }
      for (String name : names) {
        statement.execute("drop index " + name);
      }
    }
  }

  int size() {
    return definitions.size();
  }

  /** Makes again those that were taken away, and has the planner know what is there. */
  void make() throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("set maintenance_work_mem = '1GB'");
      for (String definition : definitions) {
        statement.execute(definition);
      }
      statement.execute("vacuum (analyze)");
    }
  }
}
