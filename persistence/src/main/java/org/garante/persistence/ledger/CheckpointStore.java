package org.garante.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.domain.ledger.seal.CheckpointQuery;
import org.garante.domain.ledger.seal.Delivery;
import org.garante.domain.ledger.seal.DeliveryStore;
import org.garante.persistence.Reader;

/** Checkpoints read as the role that only reads; receipts kept as the sealer. */
@ApplicationScoped
public class CheckpointStore implements CheckpointQuery, DeliveryStore {
  private final DataSource reader;
  private final DataSource sealer;

  @Inject
  public CheckpointStore(@Reader DataSource reader, @AsSealer DataSource sealer) {
    this.reader = reader;
    this.sealer = sealer;
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
  public Optional<Checkpoint> due() {
    return on(sealer, TreeTables::newest);
  }

  @Override
  public List<Delivery> lastDeliveries() {
    return lastDeliveries(reader);
  }

  @Override
  public List<Delivery> last() {
    return lastDeliveries(sealer);
  }

  private static List<Delivery> lastDeliveries(DataSource source) {
    return on(
        source,
        tables ->
            tables.rows(
                """
                select distinct on (target) target, size, at, receipt from ledger_delivery
                order by target, size desc, at desc
                """,
                row ->
                    new Delivery(
                        row.getString("target"),
                        row.getLong("size"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("receipt"))));
  }

  @Override
  public List<byte[]> hashes(int level, long first, int count) {
    return on(reader, tables -> tables.hashes(level, first, count));
  }

  @Override
  public void add(Delivery delivery) {
    on(
        sealer,
        tables -> {
          tables.execute(
              "insert into ledger_delivery (target, size, at, receipt) values (?, ?, ?, ?)",
              delivery.target(),
              delivery.size(),
              delivery.at().atOffset(ZoneOffset.UTC),
              delivery.receipt());
          return true;
        });
  }

  private static <T> T on(DataSource source, Function<TreeTables, T> use) {
    try (Connection connection = source.getConnection()) {
      return use.apply(new TreeTables(connection));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
