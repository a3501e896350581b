package org.garante.domain.ledger.certificate;

import org.garante.domain.ground.Refusal;

/** An entry that a certificate has to prove waits for its seal. */
public class NotSealedYet extends Refusal {
  public NotSealedYet() {
    super("notSealedYet");
  }
}
