package org.garante.domain.access.watch;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The one night of the register: from 22:00 until before 07:00 on the clock of the agency's state,
 * of the capital where it is of none (policy). What reports call at night, the watch over unusual
 * use does too.
 */
public final class Night {
  /** The hour it begins with. */
  public static final int FROM = 22;

  /** The hour it is over with. */
  public static final int UNTIL = 7;

  private Night() {}

  /** Whether it is night then, where that clock is kept. */
  public static boolean covers(Instant at, ZoneId zone) {
    int hour = at.atZone(zone).getHour();
    return hour >= FROM || hour < UNTIL;
  }
}
