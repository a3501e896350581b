package org.garante.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.garante.bench.load.Roles;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL in a folder, with the register's schema and roles, as durable as one in earnest. */
final class BenchDatabase implements AutoCloseable, Roles {
  private static final String NAME = "garante";

  private final EmbeddedPostgres server;

  BenchDatabase(Path folder) throws IOException, SQLException {
    this(folder, true);
  }

  /**
   * @param durable whether it would survive a power cut, which a test need not
   */
  BenchDatabase(Path folder, boolean durable) throws IOException, SQLException {
    String durably = durable ? "on" : "off";
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("database"))
            .setLocaleConfig("locale", "C") // every machine has it, whatever its language
            .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
            .setServerConfig("fsync", durably)
            .setServerConfig("full_page_writes", durably)
            .setServerConfig("synchronous_commit", durably)
            .setServerConfig("max_connections", "100")
            .setServerConfig("max_wal_size", "4GB")
            .start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create role " + OWNER + " login createrole superuser");
      statement.execute("create database " + NAME + " owner " + OWNER);
    }
    Flyway.configure()
        .dataSource(url(OWNER), OWNER, "")
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  @Override
  public String url(String role) {
    return server.getJdbcUrl(role, NAME);
  }

  /** One connection, given again and again as a pool does. */
  DataSource pooled(String role) throws SQLException {
    Connection one = DriverManager.getConnection(url(role));
    Connection kept =
        (Connection)
            java.lang.reflect.Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(one, arguments));
    return new PGSimpleDataSource() {
      private static final long serialVersionUID = 1;

      @Override
      public Connection getConnection() {
        return kept;
      }
    };
  }

  Connection owner() throws SQLException {
    return DriverManager.getConnection(url(OWNER));
  }

  void asOwner(String... statements) throws SQLException {
    try (Connection owner = owner();
        var statement = owner.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
