package org.garante.domain.access;

import org.garante.domain.ground.Refusal;

/** The account's role or scope does not include this action. */
public class NotPermitted extends Refusal {
  public NotPermitted(Action action) {
    super("notPermitted", action);
  }

  @Override
  public boolean isEvidence() {
    return true;
  }
}
