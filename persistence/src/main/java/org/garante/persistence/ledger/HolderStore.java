package org.garante.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.garante.domain.ledger.outside.Delivery;
import org.garante.domain.ledger.outside.DeliveryStore;
import org.garante.domain.ledger.outside.HolderQuery;
import org.garante.domain.ledger.outside.Undelivered;
import org.garante.domain.ledger.outside.UndeliveredReason;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.persistence.Reader;

/** Receipts and failures of deliveries: kept as the sealer, shown as the role that only reads. */
@ApplicationScoped
public class HolderStore implements DeliveryStore, HolderQuery {
  private final DataSource reader;
  private final DataSource sealer;

  @Inject
  public HolderStore(@Reader DataSource reader, @AsSealer DataSource sealer) {
    this.reader = reader;
    this.sealer = sealer;
  }

  @Override
  public Optional<Checkpoint> due() {
    return CheckpointStore.on(sealer, TreeTables::newest);
  }

  @Override
  public List<Delivery> last() {
    return lastDeliveries(sealer);
  }

  @Override
  public List<Delivery> lastDeliveries() {
    return lastDeliveries(reader);
  }

  private static List<Delivery> lastDeliveries(DataSource source) {
    return CheckpointStore.on(
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
  public List<Undelivered> undelivered() {
    return CheckpointStore.on(
        reader,
        tables ->
            tables.rows(
                """
                select target, failing_since, reason, detail, next_at from ledger_delivery_attempt
                where failures > 0 order by target
                """,
                row ->
                    new Undelivered(
                        row.getString("target"),
                        row.getObject("failing_since", OffsetDateTime.class).toInstant(),
                        UndeliveredReason.valueOf(row.getString("reason")),
                        row.getString("detail"),
                        row.getObject("next_at", OffsetDateTime.class).toInstant())));
  }

  @Override
  public Optional<Integer> take(String target, Instant now, Instant until) {
    return CheckpointStore.on(
            sealer,
            tables ->
                tables.rows(
                    """
                insert into ledger_delivery_attempt as mine (target, next_at) values (?, ?)
                on conflict (target) do update set next_at = excluded.next_at where mine.next_at <= ?
                returning failures
                """,
                    row -> row.getInt("failures"),
                    target,
                    until.atOffset(ZoneOffset.UTC),
                    now.atOffset(ZoneOffset.UTC)))
        .stream()
        .findFirst();
  }

  @Override
  public void delivered(Delivery delivery) {
    CheckpointStore.on(
        sealer,
        tables -> {
          tables.execute(
              "insert into ledger_delivery (target, size, at, receipt) values (?, ?, ?, ?)",
              delivery.target(),
              delivery.size(),
              delivery.at().atOffset(ZoneOffset.UTC),
              delivery.receipt());
          tables.execute(
              """
              update ledger_delivery_attempt
              set next_at = ?, failures = 0, failing_since = null, reason = null, detail = null where target = ?
              """,
              delivery.at().atOffset(ZoneOffset.UTC),
              delivery.target());
          return true;
        });
  }

  @Override
  public void failed(
      String target, Instant at, UndeliveredReason reason, String detail, Instant nextAt) {
    CheckpointStore.on(
        sealer,
        tables -> {
          tables.execute(
              """
              update ledger_delivery_attempt
              set next_at = ?, failures = failures + 1, failing_since = coalesce(failing_since, ?), reason = ?, detail = ?
              where target = ?
              """,
              nextAt.atOffset(ZoneOffset.UTC),
              at.atOffset(ZoneOffset.UTC),
              reason.name(),
              detail,
              target);
          return true;
        });
  }
}
