package org.garante.persistence.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.garante.persistence.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections of the sealer that come to an end at one of its statements, or at its commit: before
 * it, because the process died; in it, because the server did; after it, when nobody hears that it
 * went well.
 */
final class CrashingSource extends PGSimpleDataSource {
  private static final long serialVersionUID = 1;
  private static final Set<String> STEPS = Set.of("prepareStatement", "commit");

  /** How it ends. */
  enum Crash {
    NEVER,
    BEFORE,
    KILLED,
    AFTER
  }

  /** The process is gone. */
  static final class Crashed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final transient TestDatabase database;
  private Crash crash = Crash.NEVER;
  private int steps;

  CrashingSource(TestDatabase database) {
    this.database = database;
    setUrl(database.url("garante_sealer"));
  }

  /** The next connection ends so, after so many steps; if it takes fewer, not at all. */
  void next(Crash how, int after) {
    crash = how;
    steps = after;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              boolean now = STEPS.contains(method.getName()) && steps-- == 0;
              if (now && crash == Crash.BEFORE) {
                throw new Crashed();
              }
              if (now && crash == Crash.KILLED) {
                kill(database, "garante_sealer");
              }
              try {
                Object answer = method.invoke(real, arguments);
                if (now && crash == Crash.AFTER) {
                  throw new Crashed();
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Ends every connection of a role to a database. */
  static void kill(TestDatabase database, String role) throws SQLException {
    try (Connection superuser = database.connect("garante_owner");
        var statement = superuser.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
              + " where datname = current_database() and usename = '"
              + role
              + "'");
    }
  }
}
