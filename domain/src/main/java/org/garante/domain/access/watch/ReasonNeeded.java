package org.garante.domain.access.watch;

import org.garante.domain.access.Refusal;

/** It takes a reason. */
public class ReasonNeeded extends Refusal {
  private ReasonNeeded() {
    super("reasonRequired");
  }

  static String strip(String reason) {
    if (reason.isBlank()) {
      throw new ReasonNeeded();
    }
    return reason.strip();
  }
}
