package org.garante.domain.review;

import org.garante.domain.ground.Refusal;

/** Whoever signed an act does not sign it again: behind each signature stands another person. */
public class SamePersonForbidden extends Refusal {
  public SamePersonForbidden() {
    super("samePerson");
  }

  @Override
  public boolean isEvidence() {
    return true;
  }
}
