package org.garante.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.garante.domain.installation.Mode;

/**
 * The application's clock: every time the register keeps comes from it, none from the database. To
 * the microsecond, which is what the database keeps, so that an instant read back is the one
 * written.
 */
@ApplicationScoped
public class RegisterClock extends Clock {
  private final ThreadLocal<Instant> pinned = new ThreadLocal<>();
  private final Mode mode;

  public RegisterClock() {
    this(Mode.current());
  }

  RegisterClock(Mode mode) {
    this.mode = mode;
  }

  /**
   * From now on this thread's time is that one: the demonstration tells a year in a minute.
   *
   * @throws IllegalStateException where the register is for real: there no time is made up
   */
  public void pin(Instant at) {
    if (mode != Mode.DEMO) {
      throw new IllegalStateException("only the demonstration moves the clock");
    }
    pinned.set(at.truncatedTo(ChronoUnit.MICROS));
  }

  /** This thread's time is the real one again. */
  public void unpin() {
    pinned.remove();
  }

  @Override
  public Instant instant() {
    Instant simulated = pinned.get();
    return simulated == null ? Instant.now().truncatedTo(ChronoUnit.MICROS) : simulated;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("it tells instants; a place has its own zone");
  }
}
