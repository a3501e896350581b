package org.garante.bench;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.garante.domain.access.Actor;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.LedgerOpening;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.ledger.SealingWatch;
import org.garante.persistence.ledger.LedgerStore;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/**
 * What appending costs a write: a transaction keeps a draft-like row of two thousand characters and
 * a step of it, with an entry of the ledger and without. Rounds alternate, so that what else the
 * machine does meets all alike.
 */
final class Appending {
  private static final int ROUNDS = 5;
  private static final int FEW = 8;
  private static final int MANY = 32;
  private static final String CONTENT = "x".repeat(2_000);

  private final BenchDatabase database;

  Appending(BenchDatabase database) {
    this.database = database;
  }

  void measure(Goals goals, int seconds) throws Exception {
    prepare();
    try (SessionFactory sessions = sessions()) {
      round(sessions, FEW, true, 1);
      round(sessions, FEW, false, 1);
      List<Double> bare = new ArrayList<>();
      List<Double> entered = new ArrayList<>();
      List<Double> crowded = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        bare.add(round(sessions, FEW, false, seconds));
        entered.add(round(sessions, FEW, true, seconds));
        crowded.add(round(sessions, MANY, true, seconds));
      }
      goals.told(
          "writes/s at 8 writers without the ledger %.0f, with it %.0f; with it at 32 writers %.0f (medians of %d rounds)",
          median(bare), median(entered), median(crowded), ROUNDS);
      goals.goal(
          "throughput kept when entered, 8 writers",
          Goals.Side.AT_LEAST,
          50,
          100 * median(entered) / median(bare),
          "%");
      goals.goal(
          "rate at 32 writers of that at 8",
          Goals.Side.AT_LEAST,
          90,
          100 * median(crowded) / median(entered),
          "%");
    }
  }

  private void prepare() throws SQLException {
    database.asOwner(
        "create table bench_draft (id uuid primary key, agency text not null, content text not null, saved_at timestamptz not null)",
        "create index on bench_draft (agency, saved_at desc)",
        "create table bench_step (id uuid primary key, draft_id uuid not null references bench_draft, to_state text not null,"
            + " by_account uuid not null, at timestamptz not null, entry_id uuid unique)",
        "create index on bench_step (draft_id, at)",
        "grant select, insert on bench_draft, bench_step to garante_app");
  }

  private SessionFactory sessions() {
    Configuration configuration = new Configuration();
    configuration.setProperty("hibernate.connection.url", database.url("garante_app"));
    configuration.setProperty("hibernate.connection.pool_size", "40");
    configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
    configuration.addAnnotatedClass(LedgerEntry.class);
    configuration.addAnnotatedClass(LedgerOpening.class);
    return configuration.buildSessionFactory();
  }

  /** Writes committed in a second. */
  private static double round(SessionFactory sessions, int writers, boolean entered, int seconds)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try {
      long started = System.nanoTime();
      long until = started + seconds * 1_000_000_000L;
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        all.add(threads.submit(() -> write(sessions, entered, until)));
      }
      int written = 0;
      for (Future<Integer> each : all) {
        written += each.get();
      }
      return written / ((System.nanoTime() - started) / 1e9);
    } finally {
      threads.shutdown();
    }
  }

  private static int write(SessionFactory sessions, boolean entered, long until) {
    int written = 0;
    while (System.nanoTime() < until) {
      sessions.inTransaction(
          session -> {
            UUID draft = UUID.randomUUID();
            session
                .createNativeMutationQuery(
                    "insert into bench_draft values (:id, 'GN', :content, now())")
                .setParameter("id", draft)
                .setParameter("content", CONTENT)
                .executeUpdate();
            UUID entry =
                entered
                    ? enter(new LedgerStore(session, new CurrentAccount()), draft)
                    : UUID.randomUUID();
            session
                .createNativeMutationQuery(
                    "insert into bench_step values (gen_random_uuid(), :draft, 'SUBMITTED', :draft, now(), :entry)")
                .setParameter("draft", draft)
                .setParameter("entry", entry)
                .executeUpdate();
          });
      written++;
    }
    return written;
  }

  private static UUID enter(LedgerStore store, UUID draft) {
    Clock clock = Clock.systemUTC();
    Ledger ledger =
        new Ledger(
            store,
            new CurrentAccount(),
            clock,
            new SealingWatch(store, clock, Duration.ofDays(36_500)));
    return ledger
        .enterBy(
            NewEntry.with(LedgerAction.REFUSED, draft, Map.of("reason", "Queja 12/2025")),
            Actor.NOBODY)
        .id();
  }

  private static double median(List<Double> rates) {
    List<Double> sorted = new ArrayList<>(rates);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
