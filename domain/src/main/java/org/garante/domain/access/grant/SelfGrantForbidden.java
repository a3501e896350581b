package org.garante.domain.access.grant;

import org.garante.domain.ground.Refusal;

/** Nobody gives a permission to themselves, nor takes their own away. */
public class SelfGrantForbidden extends Refusal {
  SelfGrantForbidden() {
    super("selfGrantForbidden");
  }

  @Override
  public boolean isEvidence() {
    return true;
  }
}
