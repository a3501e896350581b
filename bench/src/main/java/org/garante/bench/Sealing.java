package org.garante.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.garante.bench.load.Roles;
import org.garante.domain.ledger.seal.KeyFolder;
import org.garante.domain.ledger.seal.SealStore;
import org.garante.domain.ledger.seal.Sealer;
import org.garante.persistence.ledger.TreeStore;

/**
 * How many entries the sealer seals in a second when so many wait, and whether it is as fast at the
 * end of them as at the beginning.
 */
final class Sealing {
  private static final int GOAL = 10_000;
  private static final int FEWEST_BATCHES = 4;

  private final BenchDatabase database;
  private final Path folder;
  private final List<Double> rates = new ArrayList<>();

  Sealing(BenchDatabase database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  void measure(Goals goals, int entries) throws SQLException {
    Sealer sealer =
        new Sealer(
            new Timed(new TreeStore(database.source(Roles.SEALER))),
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
        "insert into ledger_pending (entry_id, at) select id, at from ledger_entry e"
            + " where not exists (select from ledger_leaf l where l.entry_id = e.id)",
        "analyze ledger_entry",
        "analyze ledger_pending");
    rates.clear();
    long started = System.nanoTime();
    long sealed = sealer.seal();
    double seconds = (System.nanoTime() - started) / 1e9;
    goals.told("%,d entries sealed in %.1f s (%,d before, to warm up)", sealed, seconds, before);
    goals.goal("entries sealed in a second", Goals.Side.AT_LEAST, GOAL, sealed / seconds, "");
    if (rates.size() >= FEWEST_BATCHES) {
      goals.goal(
          "rate of the last quarter of that of the first",
          Goals.Side.AT_LEAST,
          90,
          100
              * median(rates.subList(rates.size() * 3 / 4, rates.size()))
              / median(rates.subList(0, rates.size() / 4)),
          "%");
    }
  }

  private static double median(List<Double> some) {
    return some.stream().sorted().skip(some.size() / 2).findFirst().orElseThrow();
  }

  /** Tells how fast each whole batch was. */
  private final class Timed implements SealStore {
    private final SealStore store;

    Timed(SealStore store) {
      this.store = store;
    }

    @Override
    public <T> Optional<T> alone(Function<Turn, T> work) {
      long started = System.nanoTime();
      Optional<T> done = store.alone(work);
      double sealed = done.map(count -> ((Number) count).doubleValue()).orElse(0.0);
      if (sealed >= GOAL) {
        rates.add(sealed / ((System.nanoTime() - started) / 1e9));
      }
      return done;
    }
  }
}
