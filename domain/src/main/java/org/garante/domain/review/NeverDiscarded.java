package org.garante.domain.review;

import org.garante.domain.ground.Refusal;

/** Only a draft never submitted can be discarded. */
public class NeverDiscarded extends Refusal {
  public NeverDiscarded() {
    super("neverDiscarded");
  }
}
