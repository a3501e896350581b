package org.garante.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.garante.domain.ledger.seal.KeyFolder;
import org.garante.domain.ledger.seal.Sealer;
import org.garante.persistence.ledger.TreeStore;

/** How many entries the sealer seals in a second, when so many wait. */
final class Sealing {
  private static final int GOAL = 3_000;

  private final BenchDatabase database;
  private final Path folder;

  Sealing(BenchDatabase database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  void measure(Goals goals, int entries) throws SQLException {
    Sealer sealer =
        new Sealer(
            new TreeStore(database.source("garante_sealer")),
            new KeyFolder(folder.resolve("keys"), "garante.bench/ledger"),
            Clock.systemUTC());
    long before = sealer.seal();
    database.asOwner(
        """
        insert into ledger_entry
          select gen_random_uuid(), now() + i * interval '1 millisecond', gen_random_uuid(), gen_random_uuid(), 'SUPERVISOR',
            'GN', 'OPEN', gen_random_uuid()::text, null, array[gen_random_uuid()], repeat(md5(i::text), 2)
          from generate_series(1, %s) i
        """
            .formatted(entries),
        "insert into ledger_pending (entry_id, at) select id, at from ledger_entry e where not exists (select from ledger_leaf l where l.entry_id = e.id)",
        "analyze ledger_entry",
        "analyze ledger_pending");
    long started = System.nanoTime();
    long sealed = sealer.seal();
    double seconds = (System.nanoTime() - started) / 1e9;
    goals.told("%,d entries sealed in %.1f s (%,d before, to warm up)", sealed, seconds, before);
    goals.goal("entries sealed in a second", Goals.Side.AT_LEAST, GOAL, sealed / seconds, "");
  }
}
