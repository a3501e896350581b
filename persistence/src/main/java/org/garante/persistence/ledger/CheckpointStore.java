package org.garante.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.domain.ledger.seal.CheckpointQuery;
import org.garante.persistence.Reader;

/** Checkpoints read as the role that only reads. */
@ApplicationScoped
public class CheckpointStore implements CheckpointQuery {
  private final DataSource reader;

  @Inject
  public CheckpointStore(@Reader DataSource reader) {
    this.reader = reader;
  }

  @Override
  public Optional<Checkpoint> newest() {
    return on(reader, TreeTables::newest);
  }

  @Override
  public List<Checkpoint> latest(int most) {
    return on(
        reader,
        tables ->
            tables.rows(
                "select size, root, at, note from ledger_checkpoint order by size desc limit ?",
                TreeTables::checkpoint,
                most));
  }

  @Override
  public List<String> verifierLines() {
    return on(
        reader,
        tables ->
            tables.rows(
                "select verifier_key from ledger_key order by since, verifier_key",
                row -> row.getString(1)));
  }

  @Override
  public List<byte[]> hashes(int level, long first, int count) {
    return on(reader, tables -> tables.hashes(level, first, count));
  }

  static <T> T on(DataSource source, Function<TreeTables, T> use) {
    try (Connection connection = source.getConnection()) {
      return use.apply(new TreeTables(connection));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
