package org.garante.domain.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.garante.domain.installation.Mode;

/**
 * The application's clock: every time the register keeps comes from it, none from the database. To
 * the microsecond, which is what the database keeps, so that an instant read back is the one
 * written.
 */
@ApplicationScoped
public class RegisterClock extends Clock {
  private static final String CLOCK = "GARANTE_CLOCK";
  private static final String SINCE = "GARANTE_CLOCK_SINCE";

  private final ThreadLocal<Instant> pinned = new ThreadLocal<>();
  private final Mode mode;
  private final Duration ahead;

  public RegisterClock() {
    this(Mode.current(), System.getenv());
  }

  /**
   * @throws IllegalStateException if the time is to be another one where the register is for real
   */
  RegisterClock(Mode mode, Map<String, String> settings) {
    this.mode = mode;
    this.ahead = ahead(settings);
    if (mode != Mode.DEMO && !ahead.isZero()) {
      throw new IllegalStateException(CLOCK + " is for the demonstration and tests");
    }
  }

  /**
   * By how much it is ahead of the true time: what it was to say, less the true time when it was to
   * say that.
   */
  private static Duration ahead(Map<String, String> settings) {
    String wanted = settings.getOrDefault(CLOCK, "");
    return wanted.isBlank()
        ? Duration.ZERO
        : Duration.between(
            Instant.parse(settings.getOrDefault(SINCE, "")),
            OffsetDateTime.parse(wanted).toInstant());
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
    return simulated == null ? Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS) : simulated;
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
