package org.garante.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings a database's tables up to this build, as the owner, and knows what it is for. */
public final class Schema {

  private static final Logger LOG = Logger.getLogger(Schema.class.getName());
  private static final String UNDEFINED_TABLE = "42P01";

  private final String url;
  private final String user;
  private final String password;

  /** The schema of the database at {@code url}, as {@code user} may see and change it. */
  public Schema(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /**
   * Runs the migrations that are missing and marks the database as made for {@code mode}.
   *
   * @return how many ran, and the version reached
   */
  public Migrated migrate(Mode mode) {
    try (Connection connection = connect()) {
      requireMode(mode, mode(connection));
      MigrateResult result = flyway().migrate();
      if (mode(connection).isEmpty()) {
        mark(connection, mode);
      }
      allowServerToSeeVersion(connection);
      return new Migrated(
          result.migrationsExecuted,
          Optional.ofNullable(result.targetSchemaVersion).orElse(result.initialSchemaVersion));
    } catch (FlywayException e) {
      LOG.log(Level.SEVERE, "migration failed", e);
      throw new Refusal(mode == Mode.DEMO ? "migrate.failed.demo" : "migrate.failed", inOneLine(e));
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "migration failed", e);
      throw unreachable(e);
    }
  }

  /** Refuses a database that is not there, not migrated, or made for something else. */
  public void require(Mode mode) {
    try (Connection connection = connect()) {
      Optional<String> found = mode(connection);
      if (found.isEmpty()) {
        throw new Refusal("schema.missing", url);
      }
      requireMode(mode, found);
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "database not usable", e);
      throw unreachable(e);
    }
  }

  /** Refuses a schema older than this build, or newer than it knows. */
  public void requireCurrent() {
    try {
      List<MigrationInfo> all = List.of(flyway().info().all());
      long missing = all.stream().filter(each -> !each.getState().isApplied()).count();
      if (missing > 0) {
        throw new Refusal("schema.older", missing);
      }
      all.stream()
          .filter(each -> !each.getState().isResolved())
          .findFirst()
          .ifPresent(
              unknown -> {
                throw new Refusal("schema.newer", unknown.getVersion());
              });
    } catch (FlywayException e) {
      LOG.log(Level.SEVERE, "schema not readable", e);
      throw new Refusal("database.error", inOneLine(e));
    }
  }

  /** What a migration did. */
  public record Migrated(int count, String version) {}

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(url, user, password)
        .locations("classpath:db/migration")
        .load();
  }

  Connection connect() throws SQLException {
    DriverManager.setLoginTimeout(10);
    return DriverManager.getConnection(url, user, password);
  }

  Refusal unreachable(SQLException e) {
    String state = Optional.ofNullable(e.getSQLState()).orElse("");
    if (state.startsWith("28")) {
      return new Refusal("database.password", user, url);
    }
    if (state.startsWith("08") || state.equals("3D000") || state.isEmpty()) {
      return new Refusal("database.unreachable", url, inOneLine(e));
    }
    return new Refusal("database.error", inOneLine(e));
  }

  private static void requireMode(Mode expected, Optional<String> found) {
    if (found.isPresent() && !found.get().equals(expected.name)) {
      throw new Refusal("mode." + expected.name);
    }
  }

  private static Optional<String> mode(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select mode from installation")) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      if (UNDEFINED_TABLE.equals(e.getSQLState())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static void mark(Connection connection, Mode mode) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into installation (mode) values (?)")) {
      insert.setString(1, mode.name);
      insert.executeUpdate();
    }
  }

  /** The server compares the schema's version with its own before it works on it. */
  private static void allowServerToSeeVersion(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("grant select on flyway_schema_history to " + Role.APP.user());
    }
  }

  private static String inOneLine(Exception e) {
    String message = Optional.ofNullable(e.getMessage()).orElse(e.toString());
    String line = message.strip().replaceAll("\\s*\\R\\s*", "; ");
    return line.length() > 400 ? line.substring(0, 400) + "…" : line;
  }
}
