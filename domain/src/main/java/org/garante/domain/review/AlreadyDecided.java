package org.garante.domain.review;

import org.garante.domain.ground.Refusal;

/** Somebody has decided it, or taken it back, before. */
public class AlreadyDecided extends Refusal {
  public AlreadyDecided(Enum<?> state) {
    super("alreadyDecided", state);
  }

  /**
   * @param by name of the person who did
   */
  public AlreadyDecided(Enum<?> state, String by, java.time.Instant at) {
    super("alreadyDecidedBy", state, by, at);
  }
}
