package org.garante.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How far sealing lags behind: the age of the oldest entry without a position. Beyond the limit
 * approvals and exports stop, because nobody outside could check them; registering arrests and
 * saving drafts never do.
 */
@ApplicationScoped
public class SealingWatch {
  private static final Duration LIMIT =
      Duration.ofMinutes(
          Long.parseLong(
              Optional.ofNullable(System.getenv("GARANTE_SEALING_LIMIT_MINUTES")).orElse("10")));

  private final LedgerRepository entries;
  private final Clock clock;
  private final Duration limit;

  @Inject
  public SealingWatch(LedgerRepository entries, Clock clock) {
    this(entries, clock, LIMIT);
  }

  public SealingWatch(LedgerRepository entries, Clock clock, Duration limit) {
    this.entries = entries;
    this.clock = clock;
    this.limit = limit;
  }

  /** The age of the oldest entry that is not sealed; zero if all are. */
  public Duration lag() {
    return entries
        .oldestUnsealed()
        .map(oldest -> Duration.between(oldest, clock.instant()))
        .filter(age -> !age.isNegative())
        .orElse(Duration.ZERO);
  }

  /** Whether a lag is beyond the limit. */
  public boolean isLate(Duration lag) {
    return lag.compareTo(limit) > 0;
  }

  /**
   * Refuses what has to wait while sealing lags. On simulated time it lags by a day, as the
   * demonstration seals at the end of each.
   *
   * @throws SealingLags if it lags beyond the limit
   */
  void require(LedgerAction action) {
    if (!action.waitsForSealing()
        || clock instanceof RegisterClock register && register.isPinned()) {
      return;
    }
    Duration lag = lag();
    if (isLate(lag)) {
      throw new SealingLags(lag);
    }
  }
}
