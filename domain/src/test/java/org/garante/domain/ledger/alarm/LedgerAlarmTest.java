package org.garante.domain.ledger.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Startup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.garante.domain.background.Background;
import org.garante.domain.background.BackgroundTask;
import org.garante.domain.ledger.MemoryLedger;
import org.garante.domain.ledger.MovableClock;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.ledger.outside.CheckpointDelivery;
import org.garante.domain.ledger.outside.MemoryDeliveries;
import org.garante.domain.ledger.outside.UndeliveredReason;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.domain.ledger.seal.CheckpointQuery;
import org.garante.domain.ledger.seal.KeyFolder;
import org.garante.domain.ledger.seal.SealStore;
import org.garante.domain.ledger.seal.Sealer;
import org.garante.domain.ledger.seal.SealingSchedule;
import org.garante.domain.ledger.seal.TreeBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerAlarmTest {
  private static final String TARGET = "/mnt/ombudsman";

  @TempDir private Path keys;
  private final MovableClock clock = new MovableClock("2025-06-05T22:00:00Z");
  private final MemoryLedger entries = new MemoryLedger();
  private final MemoryDeliveries kept = new MemoryDeliveries();
  private final List<BackgroundTask> turns = new ArrayList<>();
  private @Nullable RuntimeException failure;
  private Optional<Checkpoint> sealed = Optional.empty();

  @Test
  void all_is_well_where_nothing_fails_or_waits() {
    assertThat(alarm().state()).isEqualTo(new LedgerState(List.of(), Duration.ZERO));
  }

  @Test
  void what_a_turn_of_the_sealer_fails_of_is_told_until_one_goes_well() {
    LedgerAlarm alarm = alarm();
    failure = new TreeBroken("hole");
    assertThat(after(alarm)).containsExactly(LedgerTrouble.TREE_BROKEN);
    failure = new IllegalStateException("no database");
    assertThat(after(alarm)).containsExactly(LedgerTrouble.FAILING);
    failure = null;
    assertThat(after(alarm)).isEmpty();
  }

  @Test
  void lag_beyond_the_limit_is_late() {
    entries.lags(Duration.ofMinutes(11));
    assertThat(alarm().state())
        .isEqualTo(new LedgerState(List.of(LedgerTrouble.LATE), Duration.ofMinutes(11)));
  }

  @Test
  void checkpoint_more_than_ten_minutes_ahead_tells_of_a_wrong_clock() {
    sealed = Optional.of(new Checkpoint(1, new byte[32], clock.instant(), ""));
    clock.pass(Duration.ofMinutes(-10));
    assertThat(alarm().state().troubles()).isEmpty();
    clock.pass(Duration.ofSeconds(-1));
    assertThat(alarm().state().troubles()).containsExactly(LedgerTrouble.CLOCK);
  }

  @Test
  void keys_others_may_read_are_told() throws IOException {
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwxr-x---"));
    assertThat(alarm().state().troubles()).containsExactly(LedgerTrouble.KEY_EXPOSED);
  }

  @Test
  void somebody_configured_without_checkpoints_for_more_than_ten_minutes_is_told() {
    fails("/no/longer/configured", Duration.ofDays(1));
    fails(TARGET, Duration.ofMinutes(10));
    assertThat(alarm().state().troubles()).isEmpty();
    clock.pass(Duration.ofSeconds(1));
    assertThat(alarm().state().troubles()).containsExactly(LedgerTrouble.UNDELIVERED);
  }

  @Test
  void log_tells_once_when_it_begins_and_once_when_it_ends() {
    List<String> said = new ArrayList<>();
    Handler handler = collecting(said);
    Logger log = Logger.getLogger(AlarmSchedule.class.getName());
    log.addHandler(handler);
    try {
      AlarmSchedule schedule = new AlarmSchedule(new Background(), alarm());
      for (int minutes : List.of(0, 11, 12, 0, 0)) {
        entries.lags(Duration.ofMinutes(minutes));
        schedule.look();
      }
    } finally {
      log.removeHandler(handler);
    }
    assertThat(said).containsExactly("ledger alarm begins: late", "ledger alarm ends: late");
  }

  private static Handler collecting(List<String> said) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        said.add(new SimpleFormatter().formatMessage(record));
      }

      @Override
      public void flush() {
        // nothing is kept back
      }

      @Override
      public void close() {
        // nothing was opened
      }
    };
  }

  private List<LedgerTrouble> after(LedgerAlarm alarm) {
    turns.forEach(BackgroundTask::run);
    return alarm.state().troubles();
  }

  private void fails(String target, Duration since) {
    Instant now = clock.instant();
    kept.failed(target, now.minus(since), UndeliveredReason.REFUSED, "HTTP 500", now);
  }

  private LedgerAlarm alarm() {
    KeyFolder folder = new KeyFolder(keys, "garante.test/ledger");
    SealStore store =
        new SealStore() {
          @Override
          public <T> Optional<T> alone(Function<Turn, T> work) {
            if (failure != null) {
              throw failure;
            }
            return Optional.empty();
          }
        };
    SealingSchedule sealing =
        new SealingSchedule(
            new Background() {
              @Override
              public void every(long seconds, BackgroundTask each) {
                turns.add(each);
              }
            },
            new Sealer(store, folder, clock));
    sealing.begin(new Startup());
    return new LedgerAlarm(
        sealing,
        new SealingWatch(entries, clock),
        folder,
        new Newest(),
        new CheckpointDelivery(kept, clock, TARGET),
        kept,
        clock);
  }

  /** A ledger of which only the newest checkpoint matters. */
  private final class Newest implements CheckpointQuery {
    @Override
    public Optional<Checkpoint> newest() {
      return sealed;
    }

    @Override
    public List<Checkpoint> latest(int most) {
      return sealed.stream().toList();
    }

    @Override
    public List<String> verifierLines() {
      return List.of();
    }

    @Override
    public List<byte[]> hashes(int level, long first, int count) {
      return List.of();
    }
  }
}
