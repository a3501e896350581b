package org.garante.domain.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it, or lets it tick with every look. */
public final class MovableClock extends Clock {
  private Instant now;
  private Duration tick = Duration.ZERO;

  public MovableClock(String now) {
    this.now = Instant.parse(now);
  }

  public void set(Instant now) {
    this.now = now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** From now on every look takes this time. */
  public void tick(Duration time) {
    tick = time;
  }

  @Override
  public Instant instant() {
    now = now.plus(tick);
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
