package org.garante.domain.ledger.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.ledger.outside.CheckpointDelivery;
import org.garante.domain.ledger.outside.HolderQuery;
import org.garante.domain.ledger.seal.CheckpointQuery;
import org.garante.domain.ledger.seal.KeyFolder;
import org.garante.domain.ledger.seal.SealingKeyMissing;
import org.garante.domain.ledger.seal.SealingSchedule;
import org.garante.domain.ledger.seal.TreeBroken;

/** Says what is wrong with sealing and delivering, as this server sees it. */
@ApplicationScoped
public class LedgerAlarm {
  private static final Duration UNDELIVERED_LIMIT = Duration.ofMinutes(10);
  private static final Duration CLOCK_LIMIT = Duration.ofMinutes(10);

  private final SealingSchedule sealing;
  private final SealingWatch watch;
  private final KeyFolder keys;
  private final CheckpointQuery checkpoints;
  private final CheckpointDelivery delivery;
  private final HolderQuery holders;
  private final Clock clock;

  @Inject
  public LedgerAlarm(
      SealingSchedule sealing,
      SealingWatch watch,
      KeyFolder keys,
      CheckpointQuery checkpoints,
      CheckpointDelivery delivery,
      HolderQuery holders,
      Clock clock) {
    this.sealing = sealing;
    this.watch = watch;
    this.keys = keys;
    this.checkpoints = checkpoints;
    this.delivery = delivery;
    this.holders = holders;
    this.clock = clock;
  }

  /** How it stands now. It never throws: a database that does not answer is trouble, too. */
  public LedgerState state() {
    Set<LedgerTrouble> troubles = EnumSet.noneOf(LedgerTrouble.class);
    sealing.trouble().map(LedgerAlarm::trouble).ifPresent(troubles::add);
    if (keys.isExposed()) {
      troubles.add(LedgerTrouble.KEY_EXPOSED);
    }
    if (keys.hasRotationFailed()) {
      troubles.add(LedgerTrouble.NOT_ROTATED);
    }
    Duration lag = Duration.ZERO;
    try {
      lag = watch.lag();
      if (watch.isLate(lag)) {
        troubles.add(LedgerTrouble.LATE);
      }
      if (isOfATimeToCome()) {
        troubles.add(LedgerTrouble.CLOCK);
      }
      if (isUndelivered()) {
        troubles.add(LedgerTrouble.UNDELIVERED);
      }
    } catch (RuntimeException e) {
      troubles.add(LedgerTrouble.FAILING);
    }
    return new LedgerState(new ArrayList<>(troubles), lag);
  }

  private boolean isOfATimeToCome() {
    Instant limit = clock.instant().plus(CLOCK_LIMIT);
    return checkpoints.newest().filter(newest -> newest.at().isAfter(limit)).isPresent();
  }

  private boolean isUndelivered() {
    Instant limit = clock.instant().minus(UNDELIVERED_LIMIT);
    return !delivery.targets().isEmpty()
        && holders.undelivered().stream()
            .filter(each -> delivery.targets().contains(each.target()))
            .anyMatch(each -> each.since().isBefore(limit));
  }

  private static LedgerTrouble trouble(RuntimeException e) {
    if (e instanceof TreeBroken) {
      return LedgerTrouble.TREE_BROKEN;
    }
    return e instanceof SealingKeyMissing ? LedgerTrouble.KEY_MISSING : LedgerTrouble.FAILING;
  }
}
