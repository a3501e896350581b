package org.garante.domain.review;

import org.garante.domain.ground.Refusal;

/** An annulment takes three different persons. */
public class SamePersonForbidden extends Refusal {
  public SamePersonForbidden() {
    super("samePerson");
  }

  @Override
  public boolean isEvidence() {
    return true;
  }
}
