package org.garante.domain.ground;

import java.time.ZoneId;

/** The capital, whose clock counts where no place says otherwise. */
public final class Capital {
  public static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

  private Capital() {}
}
