package org.garante.domain.access.signin;

import java.time.Duration;
import org.garante.domain.ground.Refusal;

/** Too many wrong passwords for this account from this source; nothing is tried for a while. */
public class LockedOut extends Refusal {
  private final long minutes;

  /**
   * @param left time until the next attempt counts
   */
  public LockedOut(Duration left) {
    super("lockedOut", minutes(left));
    this.minutes = minutes(left);
  }

  /** Whole minutes to wait, at least one. */
  public long minutes() {
    return minutes;
  }

  private static long minutes(Duration left) {
    return Math.max(1, (left.toSeconds() + 59) / 60);
  }
}
