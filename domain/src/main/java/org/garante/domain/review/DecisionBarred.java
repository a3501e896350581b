package org.garante.domain.review;

import org.garante.domain.ground.Refusal;

/** A rule bars the approval; the record itself stays as it is. */
public class DecisionBarred extends Refusal {
  public DecisionBarred(String rule) {
    super("decisionBarred", rule);
  }
}
