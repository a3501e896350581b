package org.garante.domain.access.signin;

import org.garante.domain.ground.Refusal;

/** The link is unknown, used, replaced or past its time, or still waits for a confirmation. */
public class LinkNotUsable extends Refusal {
  private LinkNotUsable(String key) {
    super(key);
  }

  /** Unknown, used, replaced or past its time: which of them is not said. */
  public static LinkNotUsable ended() {
    return new LinkNotUsable("linkEnded");
  }

  static LinkNotUsable waiting() {
    return new LinkNotUsable("linkWaiting");
  }
}
