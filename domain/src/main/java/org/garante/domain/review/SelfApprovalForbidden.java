package org.garante.domain.review;

import org.garante.domain.ground.Refusal;

/** Whoever wrote or edited any submission since the last approval cannot decide (I01). */
public class SelfApprovalForbidden extends Refusal {
  public SelfApprovalForbidden() {
    super("selfApproval");
  }

  @Override
  public boolean isEvidence() {
    return true;
  }
}
