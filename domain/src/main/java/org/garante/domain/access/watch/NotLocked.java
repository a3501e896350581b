package org.garante.domain.access.watch;

import org.garante.domain.ground.Refusal;

/** The account is not locked, or no longer. */
public class NotLocked extends Refusal {
  NotLocked() {
    super("notLocked");
  }
}
