package org.garante.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL, killed while somebody works on it. */
class KilledDatabaseIT {
  @TempDir Path folder;

  @Test
  void killed_database_runs_again_at_its_address_with_what_was_committed() throws Exception {
    Map<Role, String> passwords = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      passwords.put(role, "secret-" + role);
    }
    EmbeddedDatabase.Places places =
        new EmbeddedDatabase.Places(
            folder.resolve("programs"),
            folder.resolve("data"),
            folder.resolve("log/postgresql.log"));
    try (EmbeddedDatabase database = EmbeddedDatabase.start(places, Ports.anyFree(), passwords)) {
      AtomicInteger ready = new AtomicInteger();
      Kept kept = database.kept(ready::incrementAndGet);
      ProcessHandle first = kept.handle();
      try (Connection connection = connect(database, passwords);
          Statement statement = connection.createStatement()) {
        statement.execute("create table kept (what text)");
        statement.execute("insert into kept values ('committed')");
        first.destroyForcibly();
        first.onExit().join();
      }
      kept.startAgain();
      assertThat(kept.handle().pid()).isNotEqualTo(first.pid());
      assertThat(kept.handle().isAlive()).isTrue();
      assertThat(ready).hasValue(1);
      try (Connection connection = connect(database, passwords);
          Statement statement = connection.createStatement();
          var rows = statement.executeQuery("select what from kept")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("committed");
      }
    }
  }

  private static Connection connect(EmbeddedDatabase database, Map<Role, String> passwords)
      throws SQLException {
    return DriverManager.getConnection(
        database.url(), Role.OWNER.user(), passwords.get(Role.OWNER));
  }
}
