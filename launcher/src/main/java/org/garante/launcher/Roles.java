package org.garante.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.PGConnection;

/** Makes Garante's roles in a PostgreSQL, and sets their passwords. */
final class Roles {
  /** After how long the database ends a statement, so that no page works there for minutes. */
  private static final Map<Role, String> LONGEST =
      Map.of(Role.APP, "15s", Role.READER, "5min", Role.SEALER, "10min");

  private final Connection connection;

  Roles(Connection connection) {
    this.connection = connection;
  }

  boolean exists(Role role) throws SQLException {
    return found("select 1 from pg_roles where rolname = ?", role.user());
  }

  boolean databaseExists(String name) throws SQLException {
    return found("select 1 from pg_database where datname = ?", name);
  }

  /** Returns whether it was made now. */
  boolean createIfMissing(Role role) throws SQLException {
    if (exists(role)) {
      return false;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("create role " + role.user() + " login");
      String longest = LONGEST.get(role);
      if (longest != null) {
        statement.execute(
            "alter role " + role.user() + " set statement_timeout = '" + longest + "'");
      }
      if (role == Role.READER) {
        statement.execute("alter role " + role.user() + " set default_transaction_read_only = on");
      }
    }
    return true;
  }

  /** Sets it as a hash, so that it stands in no log of the database's. */
  void setPassword(Role role, String password) throws SQLException {
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(role.user(), password.toCharArray(), "scram-sha-256");
  }

  private boolean found(String sql, String argument) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, argument);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
