package org.garante.domain.access.watch;

import org.garante.domain.access.Refusal;

/** There is no such alert that is open. */
public class AlertClosed extends Refusal {
  AlertClosed() {
    super("alertClosed");
  }
}
