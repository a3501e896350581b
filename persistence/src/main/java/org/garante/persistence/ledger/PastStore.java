package org.garante.persistence.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.garante.domain.ledger.past.AskedPast.Sealing;
import org.garante.domain.ledger.past.PastQuery;
import org.garante.persistence.Reader;
import org.garante.persistence.Snapshot;

/** Reads from the checkpoints how far the ledger was sealed when. */
@ApplicationScoped
public class PastStore implements PastQuery {
  private final DataSource reader;

  @Inject
  public PastStore(@Reader DataSource reader) {
    this.reader = reader;
  }

  @Override
  public Optional<Sealing> find(long position) {
    return read(
            "position",
            position,
            """
            select :position::bigint as position, at from ledger_checkpoint
            where size > :position::bigint order by size limit 1
            """)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Sealing> find(Instant moment) {
    return read(
            "moment",
            moment,
            """
            select size - 1 as position, at from ledger_checkpoint
            where at <= :moment order by at desc, size desc limit 1
            """)
        .stream()
        .findFirst();
  }

  /** One look-up a day: there may be a checkpoint every minute of it. */
  @Override
  public List<Sealing> ends(int mostDays) {
    return read(
        "most",
        mostDays,
        """
        with recursive newest(size, at) as (
          (select size, at from ledger_checkpoint order by at desc, size desc limit 1)
          union all
          select before.size, before.at
          from newest n cross join lateral (
            select c.size, c.at from ledger_checkpoint c
            where c.at < date_trunc('day', n.at at time zone 'America/Mexico_City') at time zone 'America/Mexico_City'
            order by c.at desc, c.size desc limit 1) before
        )
        select size - 1 as position, at from newest limit :most::integer
        """);
  }

  private List<Sealing> read(String name, Object value, String sql) {
    try (Snapshot snapshot = Snapshot.of(reader)) {
      return snapshot
          .with(name, value)
          .rows(sql, row -> new Sealing(row.count("position"), row.findAt("at").orElseThrow()));
    }
  }
}
