package org.garante.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.garante.domain.ledger.seal.SealStore;

/**
 * The tree in tables that only the sealer's role can add to, and nobody can change. A lock of the
 * database, held for one transaction, keeps the sealers of a cluster apart. A machine that vanishes
 * with the lock gives it back within half a minute; a database that vanishes is given up after one.
 */
@ApplicationScoped
public class TreeStore implements SealStore {
  private static final long LOCK = 0x5EA1;
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final int PATIENCE_MILLIS = 60_000;

  private final DataSource sealer;
  private final Duration silence;

  @Inject
  public TreeStore(@AsSealer DataSource sealer) {
    this(sealer, SILENCE);
  }

  /** A sealer that says nothing for so long in the midst of its turn loses it. */
  TreeStore(DataSource sealer, Duration silence) {
    this.sealer = sealer;
    this.silence = silence;
  }

  @Override
  public <T> Optional<T> alone(Function<Turn, T> work) {
    try (Connection connection = sealer.getConnection()) {
      connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
      connection.setAutoCommit(false);
      try {
        Optional<T> done =
            isAlone(connection)
                ? Optional.of(work.apply(new TreeTables(connection)))
                : Optional.empty();
        connection.commit();
        return done;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isAlone(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set local idle_in_transaction_session_timeout = " + silence.toMillis());
    }
    try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
      statement.setLong(1, LOCK);
      try (var result = statement.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }
}
