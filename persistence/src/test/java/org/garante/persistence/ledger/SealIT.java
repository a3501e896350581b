package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.ledger.seal.TreeBroken;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Sealing on the real database, as the sealer's role. */
class SealIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path home;
  private final SampleRegister sample = new SampleRegister();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void everything_entered_is_sealed_in_order_and_nothing_waits() throws SQLException {
    sample.approvedArrest();
    SealedRegister sealed = new SealedRegister(sample.register, home);
    assertThat(sealed.seal()).isEqualTo(count("ledger_entry")).isPositive();
    sample.approvedArrest();
    sealed.seal();

    assertThat(count("ledger_leaf")).isEqualTo(count("ledger_entry"));
    assertThat(count("ledger_pending")).isZero();
    assertThat(count("ledger_checkpoint")).isEqualTo(2);
    assertThat(number("select count(*) from ledger_leaf having max(position) = count(*) - 1"))
        .isPositive();
    assertThat(number("select size from ledger_checkpoint order by size desc limit 1"))
        .isEqualTo(count("ledger_leaf"));
  }

  @Test
  void eight_sealers_at_once_give_each_position_once() throws Exception {
    for (int i = 0; i < 5; i++) {
      sample.approvedArrest();
    }
    SealedRegister sealed = new SealedRegister(sample.register, home);
    sealed.seal();
    sample.approvedArrest();
    long before = count("ledger_leaf");
    ExecutorService nodes = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Long>> turns =
          IntStream.range(0, 8).mapToObj(i -> (Callable<Long>) sealed::seal).toList();
      long total = 0;
      for (var turn : nodes.invokeAll(turns)) {
        total += turn.get();
      }
      assertThat(total).isEqualTo(count("ledger_leaf") - before);
    } finally {
      nodes.shutdownNow();
    }
    assertThat(count("ledger_checkpoint")).isEqualTo(2);
  }

  @Test
  void sealer_whose_machine_vanishes_in_its_turn_loses_it_to_another() throws Exception {
    Duration silence = Duration.ofMillis(200);
    TreeStore vanished = new TreeStore(source(), silence);
    TreeStore other = new TreeStore(source(), silence);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    ExecutorService machine = Executors.newSingleThreadExecutor();
    try {
      Future<Optional<String>> turn =
          machine.submit(
              () ->
                  vanished.alone(
                      tables -> {
                        begun.countDown();
                        await(over);
                        return "sealed";
                      }));
      begun.await();
      assertThat(other.alone(tables -> "sealed")).as("while the lock is held").isEmpty();
      long limit = System.nanoTime() + PATIENCE.toNanos();
      Optional<String> sealed = Optional.empty();
      while (sealed.isEmpty() && System.nanoTime() < limit) {
        sealed = other.alone(tables -> "sealed");
      }
      assertThat(sealed).contains("sealed");
      over.countDown();
      assertThatThrownBy(turn::get).as("too late").hasCauseInstanceOf(RuntimeException.class);
    } finally {
      machine.shutdownNow();
    }
  }

  private static void await(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private PGSimpleDataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(sample.register.database().url("garante_sealer"));
    return source;
  }

  @Test
  void lag_is_how_long_an_entry_really_waits_whatever_time_it_tells_of() {
    assertThat(sample.register.now()).isBefore("2025-12-31T00:00:00Z");
    sample.approvedArrest();
    assertThat(lag()).isPositive().isLessThan(PATIENCE);
    new SealedRegister(sample.register, home).seal();
    assertThat(lag()).isZero();
  }

  private Duration lag() {
    return sample.register.inTransaction(
        entities ->
            new SealingWatch(
                    new LedgerStore(entities, new CurrentAccount()),
                    Clock.fixed(sample.register.now(), ZoneOffset.UTC))
                .lag());
  }

  @Test
  void hole_in_the_tree_is_found_and_not_built_upon() throws SQLException {
    sample.approvedArrest();
    SealedRegister sealed = new SealedRegister(sample.register, home);
    sealed.seal();
    sample.approvedArrest();
    try (Connection owner = sample.register.database().connect("garante_owner")) {
      owner.createStatement().execute("set session_replication_role = replica");
      owner.createStatement().execute("delete from ledger_leaf where position = 1");
    }
    assertThatThrownBy(sealed::seal).isInstanceOf(TreeBroken.class);
  }

  @Test
  void sealer_can_neither_change_nor_remove_what_it_sealed() throws SQLException {
    sample.approvedArrest();
    new SealedRegister(sample.register, home).seal();
    try (Connection sealer = sample.register.database().connect("garante_sealer")) {
      for (String sql :
          List.of(
              "update ledger_leaf set position = position + 1",
              "delete from ledger_leaf",
              "update ledger_checkpoint set note = ''",
              "delete from ledger_checkpoint",
              "delete from ledger_subtree",
              "delete from ledger_entry",
              "insert into ledger_entry select * from ledger_entry")) {
        assertThatThrownBy(() -> sealer.createStatement().execute(sql))
            .as(sql)
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void application_can_neither_seal_nor_hide_what_waits() {
    for (String sql :
        List.of(
            "delete from ledger_pending",
            "insert into ledger_pending values (gen_random_uuid())",
            "insert into ledger_checkpoint values (1, decode(repeat('00', 32), 'hex'), now(), '')")) {
      assertThatThrownBy(() -> sample.register.sqlAsApplication(sql))
          .as(sql)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void what_is_rolled_back_does_not_wait() throws SQLException {
    long waiting = count("ledger_pending");
    try {
      sample.register.run(
          sample.recorder,
          services -> {
            services.drafts.start("ARR", SampleRegister.arrest());
            services.records.open("GAR-ARR-2025-GN-000001-00");
          });
    } catch (RuntimeException e) {
      // no such folio: what matters is that nothing is left
    }
    assertThat(count("ledger_pending")).isEqualTo(waiting);
  }

  private long count(String table) throws SQLException {
    return number("select count(*) from " + table);
  }

  private long number(String sql) throws SQLException {
    return sample.register.count(sql);
  }
}
