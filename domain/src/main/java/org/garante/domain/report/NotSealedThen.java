package org.garante.domain.report;

import org.garante.domain.access.Refusal;
import org.garante.domain.ledger.KnownOn;

/** Nothing was sealed at that moment yet. */
public class NotSealedThen extends Refusal {
  public NotSealedThen(KnownOn known) {
    super("notSealedThen", known.text());
  }
}
