package org.garante.persistence.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports on a PostgreSQL that follows another by streaming replication. */
@Tag("cluster")
class ReportSourceIT {
  @TempDir static Path folder;

  private static EmbeddedPostgres register;
  private static EmbeddedPostgres follower;

  private final ReportSource source =
      new ReportSource(register.getPostgresDatabase(), Optional.of(follower.getPostgresDatabase()));

  @BeforeAll
  static void start() throws IOException, SQLException {
    register =
        EmbeddedPostgres.builder()
            .setLocaleConfig("locale", "C")
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "on")
            .start();
    run(register, "create table ledger_leaf (position bigint)");
    Path data = folder.resolve("data");
    try (Connection connection = register.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_backup_start('copy', true)");
      copy(Path.of(text(statement, "show data_directory")), data);
      Files.writeString(
          data.resolve("backup_label"),
          text(statement, "select labelfile from pg_backup_stop(false)"));
    }
    Files.createFile(data.resolve("standby.signal"));
    Files.writeString(
        data.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 port=" + register.getPort() + " user=postgres'\n",
        StandardOpenOption.APPEND);
    follower =
        EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).start();
  }

  @AfterAll
  static void stop() throws IOException {
    follower.close();
    register.close();
  }

  @Test
  void what_was_done_before_is_in_the_copy_and_what_is_missing_is_said() throws SQLException {
    for (int i = 0; i < 20; i++) {
      run(register, "insert into ledger_leaf values (" + i + ")");
      try (Look look = new Look(source.open(Optional.empty()))) {
        assertThat(look.isCopy()).isTrue();
        assertThat(look.positions()).isEqualTo(i + 1);
        assertThat(look.opened.until()).isEmpty();
      }
    }

    run(follower, "select pg_wal_replay_pause()");
    Instant before = clockOf(register);
    run(register, "insert into ledger_leaf values (20)");
    try (Look look = new Look(source.open(Optional.empty()))) {
      assertThat(look.isCopy()).isTrue();
      assertThat(look.positions()).isEqualTo(20);
      assertThat(look.opened.until().orElseThrow()).isBetween(before.minusSeconds(60), before);
    }
    try (Look look = new Look(source.open(Optional.of(19L)))) {
      assertThat(look.isCopy()).as("of a past that the copy knows").isTrue();
      assertThat(look.opened.until()).isEmpty();
    }
    try (Look look = new Look(source.open(Optional.of(20L)))) {
      assertThat(look.isCopy()).as("of a past that it does not know yet").isFalse();
      assertThat(look.opened.until()).isEmpty();
    }

    run(follower, "select pg_wal_replay_resume()");
    try (Look look = new Look(source.open(Optional.empty()))) {
      assertThat(look.positions()).isEqualTo(21);
      assertThat(look.opened.until()).isEmpty();
    }
  }

  /** What the database takes the time to be, whose own times are compared with it. */
  private static Instant clockOf(EmbeddedPostgres database) throws SQLException {
    try (Connection connection = database.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select clock_timestamp()")) {
      rows.next();
      return rows.getObject(1, java.time.OffsetDateTime.class).toInstant();
    }
  }

  @Test
  void another_address_of_the_register_itself_never_lags() throws SQLException {
    DataSource same = register.getPostgresDatabase();
    try (Look look = new Look(new ReportSource(same, Optional.of(same)).open(Optional.empty()))) {
      assertThat(look.isCopy()).isFalse();
      assertThat(look.opened.until()).isEmpty();
    }
  }

  @Test
  void copy_that_does_not_answer_is_done_without() throws SQLException {
    org.postgresql.ds.PGSimpleDataSource nobody = new org.postgresql.ds.PGSimpleDataSource();
    nobody.setUrl("jdbc:postgresql://127.0.0.1:1/postgres");
    try (Look look =
        new Look(
            new ReportSource(register.getPostgresDatabase(), Optional.of(nobody))
                .open(Optional.empty()))) {
      assertThat(look.isCopy()).isFalse();
    }
  }

  /** What is seen of the database that was opened. */
  private static final class Look implements AutoCloseable {
    private final ReportSource.Opened opened;

    private Look(ReportSource.Opened opened) {
      this.opened = opened;
    }

    private boolean isCopy() {
      return opened
          .snapshot()
          .rows("select pg_is_in_recovery() as copy", row -> row.flag("copy"))
          .get(0);
    }

    private long positions() {
      return opened
          .snapshot()
          .rows("select count(*) as positions from ledger_leaf", row -> row.count("positions"))
          .get(0);
    }

    @Override
    public void close() {
      opened.snapshot().close();
    }
  }

  private static void run(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The files of a running server, as its manual has them copied. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> found = Files.walk(from)) {
      for (Path path : found.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        String name = path.getFileName().toString();
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
          Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(path));
        } else if (!name.equals("postmaster.pid") && !name.equals("epg-lock")) {
          Files.copy(path, target);
        }
      }
    }
  }
}
