package org.garante.domain.access.watch;

import org.garante.domain.ground.Refusal;

/** There is no such alert that is open. */
public class AlertClosed extends Refusal {
  AlertClosed() {
    super("alertClosed");
  }
}
