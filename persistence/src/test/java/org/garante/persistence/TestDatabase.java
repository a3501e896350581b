package org.garante.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL with the real migrations. One server for all tests of a run; each test class
 * has a database of its own, copied from one that was migrated once.
 */
public final class TestDatabase {
  private static final String OWNER = "garante_owner";
  private static final String TEMPLATE = "garante_template";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A new database with the schema and the catalogues, and nothing else. */
  public static TestDatabase create() {
    String name = "test_" + COUNT.incrementAndGet();
    execute(
        "postgres",
        "postgres",
        "create database " + name + " owner " + OWNER + " template " + TEMPLATE);
    return new TestDatabase(name);
  }

  /** A new database as it was at that version of the schema, with nothing in it. */
  public static TestDatabase at(String version) {
    String name = "test_" + COUNT.incrementAndGet();
    execute("postgres", "postgres", "create database " + name + " owner " + OWNER);
    Flyway.configure()
        .dataSource(url(name, OWNER), OWNER, "")
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
    return new TestDatabase(name);
  }

  /** Brings the schema to what it is today. */
  public void migrate() {
    Flyway.configure()
        .dataSource(url(OWNER), OWNER, "")
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  /** Another database with everything that is in this one, to which nobody may be connected. */
  public TestDatabase copy() {
    String copy = "test_" + COUNT.incrementAndGet();
    execute(
        "postgres",
        "postgres",
        "create database " + copy + " owner " + OWNER + " template " + name);
    return new TestDatabase(copy);
  }

  /** Removes the database, whoever is connected to it. */
  public void drop() {
    execute("postgres", "postgres", "drop database " + name + " with (force)");
  }

  /** Address of the database for this role. */
  public String url(String role) {
    return url(name, role);
  }

  /** A connection as this role: garante_app, garante_sealer, garante_reader, or garante_owner. */
  public Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(url(role));
  }

  /** Applies test migrations of a kind of record that only tests have. */
  public void migrate(String location) {
    Flyway.configure()
        .dataSource(url(OWNER), OWNER, "")
        .locations("classpath:db/migration", location)
        .load()
        .migrate();
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale", "C") // every machine has it, whatever its language
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("max_connections", "200")
              .start();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create role " + OWNER + " login createrole superuser");
        statement.execute("create database " + TEMPLATE + " owner " + OWNER);
      }
      String url = server.getJdbcUrl(OWNER, TEMPLATE);
      Flyway.configure()
          .dataSource(url, OWNER, "")
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(String database, String role, String sql) {
    try (Connection connection = DriverManager.getConnection(url(database, role));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String url(String database, String role) {
    return SERVER.getJdbcUrl(role, database);
  }
}
