package org.garante.domain.ledger;

import org.garante.domain.access.Refusal;

/** What leaves the register says what for (I29). */
public class PurposeRequired extends Refusal {
  public PurposeRequired() {
    super("purposeRequired");
  }
}
