package org.garante.domain.report;

import org.garante.domain.access.Refusal;

/** What leaves the register says what for (I29). */
public class PurposeRequired extends Refusal {
  public PurposeRequired() {
    super("purposeRequired");
  }
}
