package org.garante.domain.ledger.certificate;

import org.garante.domain.access.Refusal;

/** A step of the record waits for its seal, and cannot be proved before. */
public class NotSealedYet extends Refusal {
  public NotSealedYet() {
    super("notSealedYet");
  }
}
