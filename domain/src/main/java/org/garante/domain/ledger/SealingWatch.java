package org.garante.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How far sealing lags behind: how long the oldest entry without a position has waited. Beyond the
 * limit approvals and exports stop, because nobody outside could check them; registering arrests
 * and saving drafts never do.
 */
@ApplicationScoped
public class SealingWatch {
  /** How far the clocks of two servers, or entry and seal, may be apart (docs/ledger-format.md). */
  public static final Duration TOLERANCE = Duration.ofMinutes(10);

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

  /** How long the oldest entry that is due and not sealed has waited; zero if all are. */
  public Duration lag() {
    return entries.longestUnsealed(clock.instant().plus(TOLERANCE));
  }

  /** Whether a lag is beyond the limit. */
  public boolean isLate(Duration lag) {
    return lag.compareTo(limit) > 0;
  }

  /**
   * Refuses what has to wait while sealing lags.
   *
   * @throws SealingLags if it lags beyond the limit
   */
  void require(LedgerAction action) {
    if (!action.waitsForSealing()) {
      return;
    }
    Duration lag = lag();
    if (isLate(lag)) {
      throw new SealingLags(lag);
    }
  }
}
