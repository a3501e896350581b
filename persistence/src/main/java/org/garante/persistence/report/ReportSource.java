package org.garante.persistence.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.garante.persistence.Reader;
import org.garante.persistence.ReportCopy;
import org.garante.persistence.Snapshot;

/**
 * Where reports read: the register's database, or one that follows it. What was there before a
 * report was asked for is in it, or the report says until when what it shows reaches.
 */
@ApplicationScoped
public class ReportSource {
  private static final Logger LOG = Logger.getLogger(ReportSource.class.getName());

  /** How often a copy is looked at, which follows within milliseconds where all is well. */
  private static final int LOOKS = 20;

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final DataSource register;
  private final Optional<DataSource> copy;

  @Inject
  public ReportSource(@Reader DataSource register, @ReportCopy Optional<DataSource> copy) {
    this.register = register;
    this.copy = copy;
  }

  /**
   * A look at the register.
   *
   * @param until what was done later may be missing; empty where nothing is
   */
  record Opened(Snapshot snapshot, Optional<Instant> until) {}

  /**
   * Opens it.
   *
   * @param position how far into the ledger a report of the past reaches, which a copy has or does
   *     not
   */
  Opened open(Optional<Long> position) {
    if (copy.isEmpty()) {
      return of(register);
    }
    try {
      Optional<Instant> until = behind(copy.get());
      if (until.isPresent() && position.isPresent()) {
        return of(reaches(copy.get(), position.get()) ? copy.get() : register);
      }
      return new Opened(Snapshot.of(copy.get()), until);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "reports read the register itself: their copy does not answer", e);
      return of(register);
    }
  }

  private static Opened of(DataSource source) {
    return new Opened(Snapshot.of(source), Optional.empty());
  }

  /** Until when the copy reaches, where it has not come as far as the register is by now. */
  private Optional<Instant> behind(DataSource follower) throws SQLException {
    try (Connection connection = follower.getConnection()) {
      if (!flag(connection, "select pg_is_in_recovery()")) {
        return Optional.empty();
      }
      String reached = writtenByNow();
      for (int looks = 0; looks < LOOKS; looks++) {
        if (flag(connection, "select pg_last_wal_replay_lsn() >= ?::pg_lsn", reached)) {
          return Optional.empty();
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      return Optional.of(lastReplayed(connection));
    }
  }

  private String writtenByNow() throws SQLException {
    try (Connection connection = register.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select pg_current_wal_lsn()::text");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** One that has just been started may have replayed nothing since its last checkpoint. */
  private static Instant lastReplayed(Connection follower) throws SQLException {
    try (PreparedStatement statement =
            follower.prepareStatement(
                """
                select coalesce(
                  pg_last_xact_replay_timestamp(), (select checkpoint_time from pg_control_checkpoint()))
                """);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private static boolean reaches(DataSource follower, long position) throws SQLException {
    try (Connection connection = follower.getConnection()) {
      return flag(
          connection, "select exists (select from ledger_leaf where position = ?)", position);
    }
  }

  private static boolean flag(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }
}
