package org.garante.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL of our own on loopback, with Garante's database and roles in it. Every role,
 * superuser included, needs its password: without that, roles protect nothing.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String NAME = "garante";
  private static final String HOST_BASED_ACCESS =
      """
      # written by Garante: every role needs its password
      local all all scram-sha-256
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private final Places places;
  private final int port;
  private final Map<Role, String> passwords;
  private final boolean durable;
  private EmbeddedPostgres postgres;
  private ProcessHandle first;

  private EmbeddedDatabase(Places places, int port, Map<Role, String> passwords, boolean durable) {
    this.places = places;
    this.port = port;
    this.passwords = passwords;
    this.durable = durable;
  }

  /** Where an embedded database keeps what it needs. */
  public record Places(Path programs, Path data, Path log) {}

  /** Starts it, made on the first start and kept between starts, even over a power cut. */
  static EmbeddedDatabase start(Places places, int port, Map<Role, String> passwords) {
    return start(places, port, passwords, true);
  }

  /** Starts an empty one for a test, which need not pay for surviving a power cut. */
  public static EmbeddedDatabase startEmpty(Places places, int port, Map<Role, String> passwords) {
    stopOrphan(places.data());
    Folders.delete(places.data());
    return start(places, port, passwords, false);
  }

  private static EmbeddedDatabase start(
      Places places, int port, Map<Role, String> passwords, boolean durable) {
    EmbeddedDatabase database = new EmbeddedDatabase(places, port, passwords, durable);
    database.start();
    return database;
  }

  private void start() {
    try {
      clearRemains(places);
      Files.createDirectories(places.log().getParent());
      postgres = launch(places, port, passwords.get(Role.SUPERUSER), durable);
      first = postmaster(places.data()).orElseThrow(IllegalStateException::new);
      try {
        createRolesAndDatabase(passwords);
        requirePasswords(places.data(), passwords.get(Role.SUPERUSER));
      } catch (SQLException | IOException | RuntimeException e) {
        close();
        throw e;
      }
    } catch (IOException | SQLException | IllegalStateException | UncheckedIOException e) {
      throw new Refusal("database.failed", places.log());
    }
  }

  /**
   * It as something that is started again when it ends by itself, at the same address.
   *
   * @param thenReady returns when those that use it do so again
   */
  Kept kept(Runnable thenReady) {
    return new Kept() {
      @Override
      public String name() {
        return "database";
      }

      @Override
      public ProcessHandle handle() {
        return EmbeddedDatabase.this.handle();
      }

      @Override
      public void startAgain() {
        endServants(places.programs());
        close();
        start();
        thenReady.run();
      }
    };
  }

  /** Its first process, without which it is none. */
  ProcessHandle handle() {
    return first;
  }

  /**
   * What the first process left behind when it was killed: as long as one of them is at the data,
   * nobody else may be.
   */
  private static void endServants(Path programs) {
    ProcessHandle.allProcesses()
        .filter(each -> each.info().command().orElse("").startsWith(programs.toString()))
        .forEach(each -> Instance.end(each, Duration.ofSeconds(20)));
  }

  /** The address of Garante's database. */
  public String url() {
    return url(NAME);
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the database whose launcher was killed before it could; says whether there was one. */
  static boolean stopOrphan(Path data) {
    Optional<ProcessHandle> postmaster = postmaster(data);
    postmaster.ifPresent(process -> Instance.end(process, Duration.ofSeconds(20)));
    return postmaster.isPresent();
  }

  private static EmbeddedPostgres launch(Places places, int port, String password, boolean durable)
      throws IOException {
    System.setProperty("ot.epg.working-dir", places.programs().toString());
    String durably = durable ? "on" : "off";
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(places.data())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setConnectConfig("password", password)
            .setServerConfig("listen_addresses", "localhost")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("max_connections", "100")
            .setServerConfig("autovacuum_naptime", "5s")
            .setServerConfig("fsync", durably)
            .setServerConfig("synchronous_commit", durably)
            .setServerConfig("full_page_writes", durably)
            .setOutputRedirector(Redirect.appendTo(places.log().toFile()))
            .setErrorRedirector(Redirect.appendTo(places.log().toFile()));
    locale().ifPresent(locale -> builder.setLocaleConfig("locale", locale));
    return builder.start();
  }

  /** A locale that knows accented letters: without one, search by word parts would not. */
  private static Optional<String> locale() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return Optional.empty();
    }
    return Optional.of(system.contains("mac") ? "en_US.UTF-8" : "C.UTF-8");
  }

  private void createRolesAndDatabase(Map<Role, String> passwords) throws SQLException {
    String superuserPassword = passwords.get(Role.SUPERUSER);
    try (Connection connection = connect("postgres", superuserPassword)) {
      Roles roles = new Roles(connection);
      for (Role role : Role.values()) {
        roles.createIfMissing(role);
        roles.setPassword(role, passwords.get(role));
      }
      if (!roles.databaseExists(NAME)) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("create database " + NAME + " owner " + Role.OWNER.user());
          statement.execute("revoke all on database " + NAME + " from public");
          for (Role role : List.of(Role.APP, Role.SEALER, Role.READER)) {
            statement.execute("grant connect on database " + NAME + " to " + role.user());
          }
        }
      }
    }
  }

  private void requirePasswords(Path data, String superuserPassword)
      throws IOException, SQLException {
    Files.writeString(data.resolve("pg_hba.conf"), HOST_BASED_ACCESS);
    try (Connection connection = connect("postgres", superuserPassword);
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_reload_conf()");
    }
  }

  private Connection connect(String database, String password) throws SQLException {
    return java.sql.DriverManager.getConnection(url(database), Role.SUPERUSER.user(), password);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
  }

  /** Removes what a power cut or a kill left and what would keep PostgreSQL from starting. */
  private static void clearRemains(Places places) throws IOException {
    stopOrphan(places.data());
    Files.deleteIfExists(places.data().resolve("postmaster.pid"));
    if (Files.isDirectory(places.programs())) {
      try (Stream<Path> unpacked = Files.list(places.programs())) {
        unpacked
            .filter(folder -> !Files.exists(folder.resolve(".exists")))
            .forEach(Folders::delete);
      }
    }
    if (Files.isDirectory(places.data()) && !Files.exists(places.data().resolve("PG_VERSION"))) {
      Folders.delete(places.data());
    }
  }

  private static Optional<ProcessHandle> postmaster(Path data) {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
              .filter(p -> p.info().command().orElse("").contains("postgres") && p.isAlive());
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
