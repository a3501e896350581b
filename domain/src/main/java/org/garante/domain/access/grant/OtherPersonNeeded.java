package org.garante.domain.access.grant;

import org.garante.domain.ground.Refusal;

/** Nobody confirms what they proposed, nor what they gain by; accounts do not count, persons do. */
public class OtherPersonNeeded extends Refusal {
  public OtherPersonNeeded() {
    super("otherPersonNeeded");
  }

  @Override
  public boolean isEvidence() {
    return true;
  }
}
