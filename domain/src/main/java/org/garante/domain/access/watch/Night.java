package org.garante.domain.access.watch;

import java.time.Instant;
import org.garante.domain.ground.Capital;

/**
 * The one night of the register: from 22:00 until before 07:00 on the capital's clock (policy).
 * What reports call at night, the watch over unusual use does too.
 */
public final class Night {
  /** The hour it begins with. */
  public static final int FROM = 22;

  /** The hour it is over with. */
  public static final int UNTIL = 7;

  private Night() {}

  public static boolean covers(Instant at) {
    int hour = at.atZone(Capital.ZONE).getHour();
    return hour >= FROM || hour < UNTIL;
  }
}
